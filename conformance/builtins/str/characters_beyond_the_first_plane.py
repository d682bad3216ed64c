# Characters of two UTF-16 code units count as one in all that shows them: reprs, messages, names of classes and functions.
import collections
import enum
import functools
import operator
import re
import types

smile = "😀"


class K:
    def method(self): ...


K.__name__ = K.__qualname__ = "𐐀"


def function(): ...


function.__name__ = function.__qualname__ = "𐐀"
Color = enum.Enum("Color", ["𐐀", "B"])
values = [
    types.SimpleNamespace(a=smile), functools.partial(print, smile), collections.deque([smile]), re.match(".", smile), re.compile(smile),
    Exception(smile), KeyError(smile), slice(smile), {smile: smile}.items(), frozenset([smile]), list[smile], operator.itemgetter(smile),
    operator.methodcaller("𐐀", smile), types.ModuleType("𐐀"), K, K(), function, types.MethodType(function, smile), Color["𐐀"],
    classmethod(function), ExceptionGroup(smile, [ValueError(smile)]), SyntaxError(smile), UnicodeDecodeError("x", b"", 0, 1, smile),
]
for value in values:
    text = re.sub("0x[0-9a-f]+", "0x", repr(value))
    print(len(text), ascii(text))
# expect: 16 "namespace(a='\U0001f600')"
# expect: 49 "functools.partial(<built-in function print>, '\U0001f600')"
# expect: 12 "deque(['\U0001f600'])"
# expect: 41 "<re.Match object; span=(0, 1), match='\U0001f600'>"
# expect: 15 "re.compile('\U0001f600')"
# expect: 14 "Exception('\U0001f600')"
# expect: 13 "KeyError('\U0001f600')"
# expect: 22 "slice(None, '\U0001f600', None)"
# expect: 24 "dict_items([('\U0001f600', '\U0001f600')])"
# expect: 16 "frozenset({'\U0001f600'})"
# expect: 9 "list['\U0001f600']"
# expect: 24 "operator.itemgetter('\U0001f600')"
# expect: 31 "operator.methodcaller('\U00010400', '\U0001f600')"
# expect: 12 "<module '\U00010400'>"
# expect: 20 "<class '__main__.\U00010400'>"
# expect: 25 '<__main__.\U00010400 object at 0x>'
# expect: 18 '<function \U00010400 at 0x>'
# expect: 23 "<bound method \U00010400 of '\U0001f600'>"
# expect: 12 '<Color.\U00010400: 1>'
# expect: 33 '<classmethod(<function \U00010400 at 0x>)>'
# expect: 38 "ExceptionGroup('\U0001f600', [ValueError('\U0001f600')])"
# expect: 16 "SyntaxError('\U0001f600')"
# expect: 39 "UnicodeDecodeError('x', b'', 0, 1, '\U0001f600')"
for error in (KeyError(smile), ExceptionGroup(smile, [ValueError()]), SyntaxError(smile, ("f", 1, 1, "")), OSError(None, smile, smile)):
    print(len(str(error)), ascii(str(error)))
# expect: 3 "'\U0001f600'"
# expect: 19 '\U0001f600 (1 sub-exception)'
# expect: 13 '\U0001f600 (f, line 1)'
# expect: 19 "[Errno None] \U0001f600: '\U0001f600'"
print([name for name in Color.__members__ if len(name) == 1])  # expect: ['𐐀', 'B']
print(len(Exception("\ud83d\ude00").args[0]), len(str(Exception("\ud83d\ude00"))))  # expect: 2 2
