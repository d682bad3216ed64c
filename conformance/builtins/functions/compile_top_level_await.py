# ast.PyCF_ALLOW_TOP_LEVEL_AWAIT: a module that awaits is a coroutine, whose names are in the namespace it was given.
import types

FLAG = 0x2000
ONLY_TREE = 0x400


async def twice(value):
    return value * 2


class Manager:
    async def __aenter__(self):
        return 'entered'

    async def __aexit__(self, *details):
        return False


async def three():
    for i in range(3):
        yield i


def finish(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


def run(source, mode='exec', local=None):
    namespace = {'twice': twice, 'Manager': Manager, 'three': three}
    known = set(namespace) | {'__builtins__'}
    try:
        code = compile(source, '<source>', mode, FLAG)
    except SyntaxError as error:
        return f'{error.msg} ({error.lineno}, {error.offset})'
    result = eval(code, namespace) if local is None else eval(code, namespace, local)
    if isinstance(result, types.CoroutineType):
        assert result.cr_code is code
        result = finish(result)
    return hex(code.co_flags), result, {name: namespace[name] for name in namespace if name not in known}


# Only what awaits makes a difference.
print(run('x = 1'))  # expect: ('0x0', None, {'x': 1})
print(run('x = await twice(2)'))  # expect: ('0x80', None, {'x': 4})
print(run('await twice(2)', 'eval'))  # expect: ('0x80', 4, {})
print(run('x = await twice(4); x', 'single'))
# expect: 8
# expect: ('0x80', None, {'x': 8})
print(run('async with Manager() as x: y = x'))  # expect: ('0x80', None, {'x': 'entered', 'y': 'entered'})
print(run('async for x in three(): y = x'))  # expect: ('0x80', None, {'x': 2, 'y': 2})
print(run('x = [i async for i in three()]'))  # expect: ('0x80', None, {'x': [0, 1, 2]})
print(run('x = {await twice(i): i for i in (1, 2)}'))  # expect: ('0x80', None, {'x': {2: 1, 4: 2}})
print(run('type((i async for i in three())).__name__', 'eval'))  # expect: ('0x0', 'async_generator', {})
print(run('def f(a=await twice(3)): return a\nf = f()'))  # expect: ('0x80', None, {'f': 6})
print(run('class C(await twice(1) and object): x = 1\nC = C.x'))  # expect: ('0x80', None, {'C': 1})
print(run('try:\n  await twice(1 / 0)\nexcept ZeroDivisionError as error:\n  x = await twice(str(error))'))
# expect: ('0x80', None, {'x': 'division by zerodivision by zero'})
print(run('global x\nx = await twice(5)\ndel twice'))  # expect: ('0x80', None, {'x': 10})
print(run('"""doc"""\nawait twice(1)'))  # expect: ('0x80', None, {'__doc__': 'doc'})
print(run('if 0: await x'))  # expect: ('0x80', None, {})
print(run('from __future__ import annotations\nx = await twice(1)')[0])  # expect: 0x1000080

# Elsewhere it stays forbidden, and so do yield and return.
for source in [
    'yield 1',
    'await x; return',
    'class A:\n  await x',
    'class A:\n  [i async for i in x]',
    'def f():\n  await x',
    'def f():\n  [i async for i in x]',
    'lambda: await x',
    'x: await y',
    'type X = await y',
]:
    print(run(source))
# expect: 'yield' outside function (1, 1)
# expect: 'return' outside function (1, 10)
# expect: 'await' outside function (2, 3)
# expect: asynchronous comprehension outside of an asynchronous function (2, 3)
# expect: 'await' outside async function (2, 3)
# expect: asynchronous comprehension outside of an asynchronous function (2, 3)
# expect: 'await' outside async function (1, 9)
# expect: await expression cannot be used within an annotation (1, 4)
# expect: await expression cannot be used within a type alias (1, 10)

# Separate locals.
local = {}
print(run('x = await twice(1); y = x', local=local), local)  # expect: ('0x80', None, {}) {'x': 2, 'y': 2}

# As a REPL does it: a function of the code, called.
namespace = {'twice': twice}
code = compile('x = await twice(6)\nprint(locals() is globals())', '<source>', 'exec', FLAG)
coroutine = types.FunctionType(code, namespace)()
print(coroutine.cr_running, coroutine.__name__, sorted(coroutine.cr_frame.f_locals))
# expect: False <module> ['twice']
finish(coroutine)  # expect: True
print(namespace['x'], coroutine.cr_frame)  # expect: 12 None

# A function of a module's code runs the module.
namespace = {}
print(types.FunctionType(compile('x = 1\ndef f(): return x\nx = f() + 1', '<source>', 'exec'), namespace)(), namespace['x'])
# expect: None 2

# Without the flag, and from a tree.
for source in ['await x', 'async with x: pass', 'async for x in y: pass', '[i async for i in x]']:
    try:
        compile(source, '<source>', 'exec')
    except SyntaxError as error:
        print(error.msg, error.offset, error.end_offset)
# expect: 'await' outside function 1 8
# expect: 'async with' outside async function 1 19
# expect: 'async for' outside async function 1 23
# expect: asynchronous comprehension outside of an asynchronous function 1 21
print(hex(compile(compile('await x', '<tree>', 'exec', ONLY_TREE), '<source>', 'exec', FLAG).co_flags))  # expect: 0x80
try:
    compile(compile('await x', '<tree>', 'exec', ONLY_TREE), '<source>', 'exec')
except SyntaxError as error:
    print(error)
# expect: 'await' outside function (<source>, line 1)
