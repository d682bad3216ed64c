# Small differences that another implementation's tests showed: bytes that need no change stay the same object, errors of
# deques that change while they compare, handlers of codecs given names in any case, hooks that refuse other hooks.

import codecs
import sys
from collections import deque


def shows(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)


b = b'ahoj'
print([b is c for c in (b.translate(None), b.translate(bytearray(range(256))), b.replace(b'x', b'y'), b[:], b.strip(), bytes(b))])
# expect: [True, True, True, True, True, True]
print([b is c for c in (b''.join([b]), b * 1, b + b'', b'' + b, b.ljust(2), b.zfill(2), b.center(1), b.removeprefix(b'x'), b.split(b'x')[0])])
# expect: [True, True, True, True, True, True, True, True, True]
print(b.lower() is b, b.expandtabs() is b, b[:0] is bytes(), bytearray(b) * 1 is b)
# expect: False False True False
class Changing:
    def __init__(self, d, result): self.d, self.result = d, result
    def __eq__(self, other):
        self.d.clear()
        return self.result
def asked(name, result):
    d = deque(['ab'])
    d.extend([Changing(d, result), 'c'])
    return getattr(d, name)('c')
for name in ('remove', 'count', 'index', '__contains__'):
    print(name)
    shows(lambda: asked(name, True))
    shows(lambda: asked(name, False))
# expect: remove
# expect: IndexError deque mutated during iteration
# expect: IndexError deque mutated during iteration
# expect: count
# expect: RuntimeError deque mutated during iteration
# expect: RuntimeError deque mutated during iteration
# expect: index
# expect: 1
# expect: RuntimeError deque mutated during iteration
# expect: __contains__
# expect: True
# expect: RuntimeError deque mutated during iteration
h = codecs.lookup_error('surrogatepass')
shows(lambda: h(UnicodeDecodeError('UTF_8', b'a\xed\xa0\x80\xed\xbf\xbfd', 1, 7, 'c')))  # expect: ('\ud800', 4)
shows(lambda: h(UnicodeDecodeError('CP_UTF8', b'a\xed\xa0\x80\xed\xbf\xbfd', 1, 7, 'c')))
# expect: UnicodeDecodeError 'CP_UTF8' codec can't decode bytes in position 1-6: c
shows(lambda: h(UnicodeEncodeError('UTF_16_LE', 'a\ud800\udfffd', 1, 3, 'c')))  # expect: (b'\x00\xd8\xff\xdf', 3)
for name in ('backslashreplace', 'xmlcharrefreplace', 'namereplace', 'ignore', 'replace', 'surrogateescape', 'surrogatepass'):
    shows(lambda: codecs.lookup_error(name)(UnicodeEncodeError('a', 'abc', 2, 1, 'c')))
# expect: ('', 1)
# expect: ('', 1)
# expect: ('', 2)
# expect: ('', 1)
# expect: ('', 1)
# expect: (b'', 1)
# expect: UnicodeEncodeError 'a' codec can't encode characters in position 2-0: c
class Own(complex):
    def __complex__(self): return 42j
print(complex(Own(1 + 4j)), Own(Own(1)))  # expect: 42j 42j
class Evil:
    def __getattr__(self, name): return 'before'
    def __getattribute__(self, name):
        Evil.__getattr__ = lambda self, name: 'after'
        raise AttributeError(name)
e = Evil()
print(e.x, e.x)  # expect: before after
def only_once(event, args):
    if event == 'sys.addaudithook': raise RuntimeError('refused')
sys.addaudithook(only_once)
shows(lambda: sys.addaudithook(print))  # expect: None
class NoKeys:
    def keys(self): return 5
def f(**keywords): pass
shows(lambda: f(**NoKeys()))  # expect: TypeError NoKeys.keys() returned a non-iterable (type int)
class Steps:
    def __await__(self): return self
    def __iter__(self): return self
    def __next__(self): raise StopAsyncIteration
    def throw(self, *args): return args
    def close(self, *args): return args
class Source:
    def __anext__(self): return Steps()
step = anext(Source(), 42)
shows(lambda: step.throw(ValueError, 'e', None))  # expect: (<class 'ValueError'>, 'e', None)
shows(lambda: step.close())  # expect: ()
