# __reduce__ of an iterator tells how to make it anew, and where it stands.
def spent(iterator):
    for _ in iterator:
        pass
    return iterator

for make in (lambda: iter([1, 2]), lambda: iter((1, 2)), lambda: iter("ab"), lambda: iter(b"ab"), lambda: iter(range(2)),
             lambda: iter({1: 2}), lambda: iter({1: 2}.items()), lambda: iter({3}), lambda: reversed([1, 2]),
             lambda: iter(bytearray(b"ab")), lambda: reversed({1: 2})):
    started = make()
    next(started)
    print(make().__reduce__(), started.__reduce__(), spent(make()).__reduce__())
print(iter(int, 0).__reduce__(), spent(iter(int, 0)).__reduce__())
# expect: (<built-in function iter>, ([1, 2],), 0) (<built-in function iter>, ([1, 2],), 1) (<built-in function iter>, ([],))
# expect: (<built-in function iter>, ((1, 2),), 0) (<built-in function iter>, ((1, 2),), 1) (<built-in function iter>, ((),))
# expect: (<built-in function iter>, ('ab',), 0) (<built-in function iter>, ('ab',), 1) (<built-in function iter>, ('',))
# expect: (<built-in function iter>, (b'ab',), 0) (<built-in function iter>, (b'ab',), 1) (<built-in function iter>, ((),))
# expect: (<built-in function iter>, (range(0, 2),), None) (<built-in function iter>, (range(1, 2),), None) (<built-in function iter>, (range(2, 2),), None)
# expect: (<built-in function iter>, ([1],)) (<built-in function iter>, ([],)) (<built-in function iter>, ([],))
# expect: (<built-in function iter>, ([(1, 2)],)) (<built-in function iter>, ([],)) (<built-in function iter>, ([],))
# expect: (<built-in function iter>, ([3],)) (<built-in function iter>, ([],)) (<built-in function iter>, ([],))
# expect: (<class 'reversed'>, ([1, 2],), 1) (<class 'reversed'>, ([1, 2],), 0) (<class 'reversed'>, ([],))
# expect: (<built-in function iter>, (bytearray(b'ab'),), 0) (<built-in function iter>, (bytearray(b'ab'),), 1) (<built-in function iter>, ((),))
# expect: (<built-in function iter>, ([1],)) (<built-in function iter>, ([],)) (<built-in function iter>, ([],))
# expect: (<built-in function iter>, (<class 'int'>, 0)) (<built-in function iter>, ((),))
