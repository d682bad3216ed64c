# Of equal elements the one that is there stays; which operand gives the type and the elements.
class Tagged:
    def __init__(self, tag):
        self.tag = tag
    def __eq__(self, other):
        return True
    def __hash__(self):
        return 1
    def __repr__(self):
        return self.tag
a, b = Tagged("a"), Tagged("b")
print({a} | {b}, {a} & {b}, {a}.union([b]), {a}.intersection([b]), {a, b}, {1} | {True}, {1.0} & {1, 2}, {1, 2} & {1.0})
# expect: {a} {b} {a} {b} {a} {1} {1.0} {1.0}
print(type({1} | frozenset()).__name__, type(frozenset() | {1}).__name__, type(frozenset({1}) - {1}).__name__, {1} == frozenset({1}))
# expect: set frozenset frozenset True
s = {a}
s.add(b)
s |= {b}
s.update([b])
print(s, s ^ {b}, s - {b})  # expect: {a} set() set()
