# Pointers, casts and memory by address; functions made of Python functions.
from ctypes import (
    CFUNCTYPE, POINTER, ArgumentError, Structure, addressof, byref, c_char, c_char_p, c_short, c_ubyte, c_void_p, cast,
    create_string_buffer, create_unicode_buffer, memmove, memset, pointer, sizeof, string_at, wstring_at,
)


def attempt(action):
    try:
        print(action())
    except (TypeError, ValueError, AttributeError, ArgumentError) as error:
        print(type(error).__name__, error)


number = c_short(5)
at = pointer(number)
at[0] = 9
at.contents.value += 1
print(number.value, at.contents, bool(at), type(at), POINTER(c_short) is type(at), POINTER(None))
# expect: 10 c_short(10) True <class 'ctypes.LP_c_short'> True <class 'ctypes.c_void_p'>
print(cast(at, POINTER(c_ubyte))[:2], bool(POINTER(c_short)()))  # expect: [10, 0] False
at.contents = c_short(7)
print(at[0], number.value)  # expect: 7 10
attempt(lambda: POINTER(c_short)().contents)  # expect: ValueError NULL pointer access
attempt(lambda: setattr(at, "contents", 7))  # expect: TypeError expected c_short instead of int
attempt(lambda: pointer(5))  # expect: TypeError <class 'int'> must have storage info
attempt(lambda: POINTER(c_short)(1, 2))  # expect: TypeError POINTER expected at most 1 argument, got 2
numbers = (c_short * 3)(1, 2, 3)
first = cast(numbers, POINTER(c_short))
first[1] = 20
print(numbers[:], first[0:3])  # expect: [1, 20, 3] [1, 20, 3]


class Node(Structure):
    pass


Node._fields_ = [("value", c_short), ("next", POINTER(Node))]
last = Node(1)
node = Node(2, pointer(last))
node.next.contents.value = 11
print(last.value, node.next[0].value, bool(last.next))  # expect: 11 11 False
attempt(lambda: setattr(node, "next", 5))  # expect: TypeError expected LP_Node instance, got int

text = create_string_buffer(10)
memmove(text, b"hello", 5)
memset(addressof(text) + 5, 65, 2)
print(text.raw, string_at(text), string_at(text, 2), string_at(addressof(text) + 1), wstring_at(create_unicode_buffer("abc")))
# expect: b'helloAA\x00\x00\x00' b'helloAA' b'he' b'elloAA' abc
print(cast(c_char_p(b"abc"), POINTER(c_char))[0:3], cast(5, c_void_p), c_void_p(None))
# expect: b'abc' c_void_p(5) c_void_p(None)
attempt(lambda: cast(b"x", 5))  # expect: TypeError cast() argument 2 must be a pointer type
attempt(lambda: byref(5))  # expect: TypeError byref() argument 1 must be _ctypes._CData, not int
attempt(lambda: addressof(5))  # expect: TypeError addressof() argument must be _ctypes._CData, not int
attempt(lambda: sizeof(5))  # expect: TypeError this type has no size

Callback = CFUNCTYPE(c_short, c_short, c_char_p)
add = Callback(lambda count, word: count + len(word))
print(add(3, b"abc"), add(1, b"a", 3))  # expect: 6 2
attempt(lambda: add(3))  # expect: TypeError this function takes at least 2 arguments (1 given)
attempt(lambda: add("x", b""))
# expect: ArgumentError argument 1: TypeError: 'str' object cannot be interpreted as an integer
attempt(lambda: Callback(5.5))  # expect: TypeError argument must be callable or integer function address
order = CFUNCTYPE(c_short, POINTER(c_short), POINTER(c_short))(lambda a, b: a[0] - b[0])
print(order(byref(c_short(7)), c_short(3)))  # expect: 4
