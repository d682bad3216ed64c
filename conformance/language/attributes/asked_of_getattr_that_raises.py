# What __getattr__ raises ends a question for an attribute if it is an AttributeError; everything else goes on.
import traceback
class R:
    def __init__(s): s.here=1
    def __getattr__(s, n):
        if n.startswith('_'): raise AttributeError(n)
        if n=='bad': raise ValueError(n)
        if n=='stop': raise KeyError(n) from ValueError('x')
        if n=='deep': return s.deeper._x
        return n.upper()
r=R()
print(hasattr(r,'here'),hasattr(r,'_a'),hasattr(r,'b'),getattr(r,'_x',5),getattr(r,'y',5), hasattr(r,'deep'))
# expect: True False True 5 Y False
for n in ('bad','stop'):
    try: hasattr(r,n)
    except Exception as e:
        print(repr(e), repr(e.__cause__), repr(e.__context__), [ f.name for f in traceback.extract_tb(e.__traceback__)])
# expect: ValueError('bad') None None ['<module>', '__getattr__']
# expect: KeyError('stop') ValueError('x') None ['<module>', '__getattr__']
try:
    try: 1/0
    except ZeroDivisionError: hasattr(r,'_q'); print(getattr(r,'_q',None)); hasattr(r,'bad')
except ValueError as e: print(repr(e.__context__))
# expect: None
# expect: ZeroDivisionError('division by zero')
class S(R):
    def __getattr__(s,n):
        return super().__getattr__('_'+n)
print(hasattr(S(),'z'), getattr(S(),'z',3))  # expect: False 3
class T:
    def __getattr__(s,n,more=2): raise AttributeError(n)
print(hasattr(T(),'z'))  # expect: False
class U:
    __getattr__=lambda s,n: s.__dict__[n]
try: hasattr(U(),'k')
except KeyError as e: print(repr(e))  # expect: KeyError('k')
def rec(n): return hasattr(r,'_q') if n==0 else rec(n-1)
print(rec(100))  # expect: False
def f():
    try:
        return hasattr(r,'bad')
    finally:
        print('fin')
try: f()
except ValueError as e: print('v', len(traceback.extract_tb(e.__traceback__)))
# expect: fin
# expect: v 3
