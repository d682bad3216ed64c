# The caller's line is right while an operator runs Python code.
import sys


class Op:
    def __add__(self, other):
        return sys._getframe(1).f_lineno

    __getitem__ = __lt__ = __add__

    def __neg__(self):
        return sys._getframe(1).f_lineno

    def __bool__(self):
        print(sys._getframe(1).f_lineno)
        return True

    def __contains__(self, item):
        print(sys._getframe(1).f_lineno)
        return True

    def __iter__(self):
        print(sys._getframe(1).f_lineno)
        return iter([1])


def f(o):
    print(o + 1, o[1])
    print(o < 1, -o)
    if o:
        pass
    1 in o
    (a,) = o
    for a in o:
        pass
    return not o


f(Op())
# expect: 28 28
# expect: 29 29
# expect: 30
# expect: 32
# expect: 33
# expect: 34
# expect: 36
