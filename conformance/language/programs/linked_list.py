# A small program: a linked list with iteration, length, repr and operators.
class Node:
    def __init__(self, value, rest=None): self.value, self.rest = value, rest
class Linked:
    def __init__(self, items=()):
        self.head = None
        for item in reversed(list(items)): self.head = Node(item, self.head)
    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.rest
    def __len__(self): return sum(1 for _ in self)
    def __repr__(self): return "Linked(" + " -> ".join(map(repr, self)) + ")"
    def __add__(self, other): return Linked([*self, *other])
    def __eq__(self, other): return list(self) == list(other)
a = Linked([1, 2]) + "ab"
print(a, len(a), 2 in a, a == [1, 2, "a", "b"], max(Linked([3, 1])), bool(Linked()))  # expect: Linked(1 -> 2 -> 'a' -> 'b') 4 True True 3 False
