# Operators on sets of plain ints, of ints beside other numbers and tuples, and of text: each pair of forms.

ints = {3, -1, -2, 70, 2**31, -(2**33), 2**53 - 1}
mixed = {3.0, True, (1, 2), 70.5, 2**80, None, -2}
texts = {"a", "b"}

print(sorted(ints & {3.0, -2.0, 2.0**31}))  # expect: [-2.0, 3.0, 2147483648.0]
print(type(next(iter({3} & {3.0, 4.0, 5.0}))), type(next(iter({3, 4, 5} & {3.0}))))
# expect: <class 'int'> <class 'float'>
print(ints - mixed == {-1, 70, 2**31, -(2**33), 2**53 - 1})  # expect: True
print(mixed - ints == {True, (1, 2), 70.5, 2**80, None})  # expect: True
print(ints & mixed == {3, -2}, len(ints | mixed))  # expect: True 12
print(ints.isdisjoint(texts), texts.isdisjoint(ints), texts & ints, len(texts | ints))  # expect: True True set() 9
print({1} <= {True, 2}, {1.0} < {1, 2}, {(1,)} <= {(True,), 5}, {1, 2} == {1.0, 2.0})  # expect: True True True True
print({-1} - {-2}, {-2} & {-1}, {-1, -2} > {-1})  # expect: {-1} set() True
print(list({1, 2, 3, 40} - {2}), list(frozenset(range(20)) - {3, 4, 5}), list(set(range(0, 64, 8)) & set(range(100))))
# expect: [40, 1, 3] [0, 1, 2, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19] [0, 32, 8, 40, 16, 48, 24, 56]
print({0} & {0.0, -0.0}, {False} | {0}, {0} | {False})  # expect: {0.0} {False} {0}


class Loud(frozenset):
    def __le__(self, other):
        return "mine"

    def __and__(self, other):
        return "and mine"

    def __sub__(self, other):
        return "sub mine"

    def __ror__(self, other):
        return "ror mine"

    def __rsub__(self, other):
        return "rsub mine"

    def __iter__(self):
        return iter("iterated")

    def __contains__(self, item):
        return "always"


loud = Loud([1, 2])
print(loud <= {1}, {5} >= loud, loud & {1}, {1} & loud, loud - {1}, frozenset([1]) | loud, frozenset([7]) - loud)
# expect: mine False and mine {1} sub mine ror mine rsub mine
print(list(loud)[:2], 9 in loud, min(loud), {1, 2} == loud)  # expect: ['i', 't'] True a True


class Odd:
    def __init__(self, owner):
        self.owner = owner

    def __lt__(self, other):
        self.owner.add(object())
        return True


owner = set()
owner.update([Odd(owner), Odd(owner)])
try:
    min(owner)
except RuntimeError as error:
    print(error)
# expect: Set changed size during iteration
print(min({5, 2.5, True}), max(frozenset([1, 2**70])), min({(2, 1), (1, 9)}), max({-1, -2}))
# expect: True 1180591620717411303424 (1, 9) -1
