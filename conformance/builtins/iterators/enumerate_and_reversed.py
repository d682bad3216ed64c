# enumerate counts from anywhere; reversed wants a sequence.
e = enumerate("ab", 5)
print(next(e), list(e), list(enumerate([], 1)), list(enumerate("x", start=2**70)), list(enumerate(iterable="y")))
# expect: (5, 'a') [(6, 'b')] [] [(1180591620717411303424, 'x')] [(0, 'y')]
r = reversed([1, 2, 3])
print(next(r), r.__length_hint__(), list(r), list(reversed("abc")), list(reversed(range(3))), list(reversed({1: 2, 3: 4})))
# expect: 3 2 [2, 1] ['c', 'b', 'a'] [2, 1, 0] [3, 1]


class R:
    def __reversed__(self):
        return "anything"


class S:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return i * 10


class N:
    __reversed__ = None


print(reversed(R()), list(reversed(S())), type(reversed(S())).__name__, type(reversed([])).__name__)
# expect: anything [10, 0] reversed list_reverseiterator
for call in (lambda: reversed(N()), lambda: reversed({1}), lambda: reversed(iter([])), lambda: reversed(), lambda: enumerate(5), lambda: enumerate([], "a"), lambda: enumerate([], 1, 2)):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: 'N' object is not reversible
# expect: 'set' object is not reversible
# expect: 'list_iterator' object is not reversible
# expect: reversed expected 1 argument, got 0
# expect: 'int' object is not iterable
# expect: 'str' object cannot be interpreted as an integer
# expect: enumerate() takes at most 2 arguments (3 given)
