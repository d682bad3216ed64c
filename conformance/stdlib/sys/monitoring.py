# sys.monitoring: tools, their callbacks and events, for all code and for single code objects.

import sys
M = sys.monitoring
E = M.events
def f(a):
    b = a + 1
    if b > 100:
        raise ValueError(b)
    return b
def g():
    yield 1
def h():
    for x in g(): pass
    try: f(100)
    except ValueError: pass
    f(1)
M.use_tool_id(2, 'me')
print(M.get_tool(2), M.get_tool(3))  # expect: me None
log = []
def cb(name):
    def inner(code, *args):
        if code.co_filename == __file__ and code.co_name in 'fgh':
            log.append((name, code.co_name, *(a - code.co_firstlineno if name == 'LINE' else (a if not isinstance(a, BaseException) else repr(a)) for a in (args if name == 'LINE' else args[1:]))))
    return inner
for n in 'PY_START PY_RETURN PY_YIELD PY_RESUME LINE RAISE PY_UNWIND PY_THROW'.split():
    print(M.register_callback(2, getattr(E, n), cb(n)))
# expect: None
# expect: None
# expect: None
# expect: None
# expect: None
# expect: None
# expect: None
# expect: None
M.set_events(2, E.PY_START | E.PY_RETURN | E.PY_YIELD | E.PY_RESUME | E.LINE | E.RAISE | E.PY_UNWIND)
h()
M.set_events(2, 0)
for x in log: print(*x)
# expect: PY_START h
# expect: LINE h 1
# expect: PY_START g
# expect: LINE g 1
# expect: PY_YIELD g 1
# expect: PY_RESUME g
# expect: PY_RETURN g None
# expect: LINE h 2
# expect: PY_START f
# expect: LINE f 1
# expect: LINE f 2
# expect: LINE f 3
# expect: RAISE f ValueError(101)
# expect: PY_UNWIND f ValueError(101)
# expect: RAISE h ValueError(101)
# expect: LINE h 3
# expect: LINE h 4
# expect: PY_START f
# expect: LINE f 1
# expect: LINE f 2
# expect: LINE f 4
# expect: PY_RETURN f 2
# expect: PY_RETURN h None
log.clear()
print(M.get_events(2), M.get_local_events(2, f.__code__))  # expect: 0 0
M.set_local_events(2, f.__code__, E.LINE)
h()
print(log)
# expect: [('LINE', 'f', 1), ('LINE', 'f', 2), ('LINE', 'f', 3), ('LINE', 'f', 1), ('LINE', 'f', 2), ('LINE', 'f', 4)]
log.clear()
M.register_callback(2, E.LINE, lambda code, line: (log.append(line - code.co_firstlineno), M.DISABLE)[1])
h(); h()
print(log); log.clear()  # expect: [1, 2, 3, 4]
M.restart_events(); h(); print(log)  # expect: [1, 2, 3, 4]
M.clear_tool_id(2)
M.free_tool_id(2)
for bad in [lambda: M.set_events(2, 1), lambda: M.use_tool_id(9, 'x'), lambda: M.use_tool_id(1, 5), lambda: M.register_callback(1, 3, None), lambda: M.set_local_events(1, 5, 1), lambda: M.get_tool(-1), lambda: M.use_tool_id(1, 'a') or M.use_tool_id(1, 'b'), lambda: M.set_events(1, 1 << 40), lambda: M.set_events(1, E.C_RAISE), lambda: M.set_local_events(1, 5, 1)]:
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
# expect: ValueError tool 2 is not in use
# expect: ValueError invalid tool 9 (must be between 0 and 5)
# expect: ValueError tool name must be a str
# expect: ValueError The callback can only be set for one event at a time
# expect: TypeError code must be a code object
# expect: ValueError invalid tool -1 (must be between 0 and 5)
# expect: ValueError tool 1 is already in use
# expect: OverflowError Python int too large to convert to C int
# expect: ValueError cannot set C_RETURN or C_RAISE events independently
# expect: TypeError code must be a code object
