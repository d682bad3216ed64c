# Members made by __slots__: descriptors with the class they belong to.
class C:
    __slots__ = ("a", "__private", "b")


print(type(C.a).__name__, C.a.__name__, C.a.__objclass__, repr(C.a), [n for n in dir(C) if "private" in n])
# expect: member_descriptor a <class '__main__.C'> <member 'a' of 'C' objects> ['_C__private']
c = C()
C.a.__set__(c, 1)
print(c.a, C.a.__get__(c), C.a.__get__(None, C) is C.a)  # expect: 1 1 True
del c.a
for action in (lambda: c.a, lambda: delattr(c, "a"), lambda: setattr(c, "z", 1), lambda: C.a.__get__(3), lambda: C.a.__set__([], 1), lambda: c.__dict__):
    try:
        action()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
# expect: AttributeError 'C' object has no attribute 'a'
# expect: AttributeError a
# expect: AttributeError 'C' object has no attribute 'z' and no __dict__ for setting new attributes
# expect: TypeError descriptor 'a' for 'C' objects doesn't apply to a 'int' object
# expect: TypeError descriptor 'a' for 'C' objects doesn't apply to a 'list' object
# expect: AttributeError 'C' object has no attribute '__dict__'


class D(C):
    pass


d = D()
d.z = 1
d.a = 2
print(d.__dict__, d.a, D.__dict__.get("__slots__"), C.__slots__)  # expect: {'z': 1} 2 None ('a', '__private', 'b')
