# __trunc__, __floor__, __ceil__ and __round__ of an int are the int; of a bool they are an int.
for name in ("__trunc__", "__floor__", "__ceil__", "__round__", "__int__"):
    print(name, getattr(7, name)(), getattr(True, name)())
# expect: __trunc__ 7 1
# expect: __floor__ 7 1
# expect: __ceil__ 7 1
# expect: __round__ 7 1
# expect: __int__ 7 1
print((1234).__round__(-2), (7).__getnewargs__(), True.__getnewargs__())  # expect: 1200 (7,) (1,)
try:
    (7).__trunc__(wrong=1)
except TypeError as error:
    print(error)
# expect: int.__trunc__() takes no keyword arguments
