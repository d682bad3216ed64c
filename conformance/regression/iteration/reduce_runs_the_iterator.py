# __reduce__ of an iterator looks its builtin up first; a key with an __eq__ of its own may run the iterator meanwhile.
import builtins

original = {"iter": iter, "reversed": reversed}


class Name:
    def __init__(self, name, iterator):
        self.name = name
        self.iterator = iterator

    def __hash__(self):
        return hash(self.name)

    def __eq__(self, other):
        list(self.iterator)
        return other == self.name


def reduce(name, iterator):
    names = vars(builtins)
    del names[name]
    names[Name(name, iterator)] = original[name]
    try:
        return iterator.__reduce__()[1:]
    finally:
        del names[name]
        names[name] = original[name]


print(reduce("iter", iter("xyz")), reduce("iter", iter([1, 2])), reduce("iter", iter((1, 2))))
# expect: (('',),) (([],),) (((),),)
print(reduce("iter", iter(b"12")), reduce("iter", iter(bytearray(2))), reduce("iter", iter(lambda: 0, 0)))
# expect: (((),),) (((),),) (((),),)
print(reduce("iter", iter(tuple[int])), reduce("reversed", reversed([1, 2])))  # expect: (((),),) (([],),)
del builtins.iter
try:
    original["iter"]([1]).__reduce__()
except AttributeError as error:
    print(error)  # expect: iter
