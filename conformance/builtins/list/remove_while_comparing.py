# __eq__ may empty the list that is searched.
class Clearing:
    def __eq__(self, other):
        items.clear()
        return False


items = [Clearing(), 1, 2]
try:
    items.remove("x")
except ValueError as error:
    print(error)
# expect: list.remove(x): x not in list
print(items)  # expect: []
items = [Clearing(), Clearing(), 3]
print(items.count(3), items)  # expect: 0 []
items = [1, Clearing()]
print(3 in items, items)  # expect: False []
