# Identity counts before ==, and == is asked of the item.
class Odd:
    def __eq__(self, other):
        return other == 1

    __hash__ = None


nan = float("nan")
a = [nan, 1, Odd(), True, 1.0]
print(a.count(1), a.count(nan), a.count(float("nan")))  # expect: 4 1 0
a.remove(1)
print(len(a), a.count(1))  # expect: 4 3
a.remove(nan)
print(len(a))  # expect: 3
try:
    a.remove("none")
except ValueError as error:
    print(error)
# expect: list.remove(x): x not in list
