# Corners that the test suites of other implementations look into: subclasses that lie, handlers that swap their input,
# classes that change while they are walked, code objects put together by hand.
import warnings

warnings.simplefilter('ignore')

import sys, builtins
class LyingList(list):
    def __iter__(self): return iter([10, 20, 30, 40])
l = LyingList([1,2,3,4])
print(list(l)); a=[1,0]; a.extend(l); print(a); ll = [10,20]; ll.extend(ll); print(ll)
# expect: [10, 20, 30, 40]
# expect: [1, 0, 10, 20, 30, 40]
# expect: [10, 20, 10, 20]
l.extend(l); print([*l], len(l), list.__repr__(l)); print(list(LyingList([1.0, 5.6, 7.7])), list(LyingList([])), list(LyingList()))
# expect: [10, 20, 30, 40] 8 [1, 2, 3, 4, 1, 2, 3, 4]
# expect: [10, 20, 30, 40] [10, 20, 30, 40] [10, 20, 30, 40]
a += LyingList(); print(a); a[1:1] = LyingList(); print(a); print(tuple(LyingList([1])), set(LyingList([1])), sorted(LyingList([1])), [*LyingList()], sum(LyingList()))
# expect: [1, 0, 10, 20, 30, 40, 10, 20, 30, 40]
# expect: [1, 10, 20, 30, 40, 0, 10, 20, 30, 40, 10, 20, 30, 40]
# expect: (10, 20, 30, 40) {40, 10, 20, 30} [10, 20, 30, 40] [10, 20, 30, 40] 100
class F(float):
    pass
F.__float__ = lambda self: 4.2
print(float(F(1.1)), F(1.1).__float__(), int(F(3.3)), complex(F(1.1)))  # expect: 4.2 4.2 3 (1.1+0j)
class I(int): pass
I.__int__ = lambda self: 42
print(int(I(1)), float(I(1)))  # expect: 42 1.0
I.__float__ = lambda self: 4.5
print(float(I(1)), complex(I(1)))  # expect: 4.5 (4.5+0j)
class S(str): pass
S.__float__ = lambda self: 4.2
print(float(S('1.1')))  # expect: 4.2
def gen():
    self = yield
    print(self.gi_running, self.gi_suspended, self.gi_frame.f_lineno - gen.__code__.co_firstlineno, self.gi_frame.f_globals is globals(), self.gi_frame.f_locals.get('self') is self, self.gi_frame is sys._getframe())
g = gen(); next(g)
try: g.send(g)
except StopIteration: pass  # expect: True False 2 True True True
def validate(self):
    print(self.gi_running, self.gi_suspended, self.gi_frame.f_lineno - gen.__code__.co_firstlineno, self.gi_frame.f_globals is globals(), self.gi_frame.f_locals.get('self') is self, self.gi_frame is sys._getframe(1))
def gen():
    self = yield
    validate(self)
g = gen(); next(g)
try: g.send(g)
except StopIteration: pass  # expect: True False 2 True True True
class A: pass
try:
    for i in A.__dict__: A.foo = 1
except RuntimeError as e: print(e)  # expect: dictionary changed size during iteration
class K(float): pass
x = K(14)
K.__getattribute__ = K.__pow__
print(x.bar)  # expect: NotImplemented
K.__getattribute__ = float.__setattr__
try: x.bar
except TypeError as e: print(e)  # expect: __setattr__ expected 2 arguments, got 1
class mb:
    def __bytes__(self): return range(3)
try: int.from_bytes(mb(), 'big')
except TypeError as e: print(e)  # expect: __bytes__ returned non-bytes (type range)
class A: pass
try: A.__name__ = '\udcdc'
except UnicodeEncodeError as e: print(e)
# expect: 'utf-8' codec can't encode character '\udcdc' in position 0: surrogates not allowed
try: A.__qualname__ = '\udcdc'; print(1)
except UnicodeEncodeError as e: print(e)  # expect: 1
class CP2(complex):
    def __complex__(self): return 42j
print(complex(2.5, CP2(2+2j)), complex(CP2(1)), complex(CP2(1), 2), complex(1, 2j))  # expect: (0.5+2j) 42j 44j (-1+0j)
class OC:
    def __complex__(self): return 42j
try: print(complex(1, OC()))
except TypeError as e: print(e)  # expect: complex() argument 'imag' must be a real number, not OC
import codecs
def h(exc):
    exc.object = b'\x03\x02'
    return 'A', 1
codecs.register_error('test.h', h)
print(codecs.charmap_decode(b'\x02\x01\x00', 'strict', 'abc'))  # expect: ('cba', 3)
def f(a, b=1, *c): 
    return a + b
c = f.__code__
import types
def make(code, name):
    return types.CodeType(code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals, code.co_stacksize, code.co_flags, code.co_code, code.co_consts, code.co_names, code.co_varnames, code.co_filename, name, code.co_qualname, code.co_firstlineno + 3, code.co_linetable, code.co_exceptiontable, code.co_freevars, code.co_cellvars)
try:
    c2 = make(c, 'other'); print(c2.co_name, types.FunctionType(c2, globals())(1, 2), c2 == c, make(c, 'f').co_firstlineno - c.co_firstlineno)
except Exception as e: print(e)  # expect: other 3 False 3
try: types.CodeType(1)
except TypeError as e: print(e)  # expect: code expected at least 16 arguments, got 1
class MutatingKey:
    def __hash__(self): return hash('abc')
    def __eq__(self, other):
        if hasattr(self, 'm'): self.m['eq'] = 'eq'
        return self is other
class D:
    def __init__(self): self.abc = 1
k = MutatingKey(); d = {k: 1, 'x': 2}; d2 = D().__dict__; k.m = d2
try: d.update(d2)
except RuntimeError as e: print(e)  # expect: dict mutated during update
import _io
x = _io._IOBase()
print(x.closed, x.close(), x.closed, getattr(x, '__IOBase_closed'))  # expect: False None True True
try: x.flush()
except ValueError as e: print(e)  # expect: I/O operation on closed file.
delattr(x, '__IOBase_closed'); print(x.flush(), x.closed)  # expect: None False
try: _io._IOBase(1, kw=2)
except TypeError as e: print(e)  # expect: _io._IOBase() takes no arguments
class X(_io._IOBase):
    def flush(self): raise ValueError('abc')
    def __setattr__(self, key, value): raise ValueError('xyz')
x = X()
try: x.close()
except ValueError as e: print(e, repr(e.__context__))  # expect: xyz ValueError('abc')
del X.flush, X.__setattr__
class Y(_io._IOBase):
    def seekable(self): return 42
try: Y()._checkSeekable()
except OSError as e: print(type(e).__name__, e)  # expect: UnsupportedOperation File or stream is not seekable.
import ast
class Text(str): pass
tree = ast.parse("x = u'abc'")
tree.body[0].value.kind = Text('u')
try: compile(tree, 's', 'exec')
except TypeError as e: print(e)  # expect: AST string must be of type str
class Node(ast.AST): _fields = (42, 'a')
try: Node(1)
except TypeError as e: print(e)  # expect: attribute name must be string, not 'int'
