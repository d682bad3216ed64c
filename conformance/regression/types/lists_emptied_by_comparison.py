# An item's == that empties a list: what is left decides by its length.
class Clearing:
    def __init__(self, victims):
        self.victims = victims
    def __eq__(self, other):
        for victim in self.victims:
            victim.clear()
        return NotImplemented
one, two = [], []
one.append(Clearing([two]))
two.append(Clearing([one]))
print(one == two, one, two)  # expect: True [] []
three = []
three.append(Clearing([three]))
print(three == [1], three)  # expect: False []
