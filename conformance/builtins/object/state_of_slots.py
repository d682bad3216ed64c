# The state of an object has its slots in the order of __slots__, or the names that __slotnames__ tells.
class Slots:
    __slots__ = ("b", "a", "__c")


class More(Slots):
    __slots__ = "d"


it = More()
it.a, it.b, it._Slots__c, it.d = 1, 2, 3, 4
print(it.__getstate__())  # expect: (None, {'d': 4, 'b': 2, 'a': 1, '_Slots__c': 3})
del it.b
print(it.__reduce_ex__(2)[2])  # expect: (None, {'d': 4, 'a': 1, '_Slots__c': 3})


class Told:
    __slotnames__ = ["one", "two"]

    def __getattr__(self, name):
        if name == "one":
            return 42
        raise AttributeError(name)


print(Told().__reduce_ex__(2)[2])  # expect: (None, {'one': 42})
