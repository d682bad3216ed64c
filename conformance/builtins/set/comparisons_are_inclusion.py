# < means proper subset; sets without inclusion are neither less nor greater.
a, b, c = {1}, {1, 2}, {3}
print(a < b, b > a, a <= a, a < a, a < c, a > c, a == c)  # expect: True True True False False False False
print(a == frozenset([1]), {1} == [1], set() == frozenset(), {1.0, 2} == {1, 2})  # expect: True False True True
print(a.__lt__([1]), a.__eq__(1))  # expect: NotImplemented NotImplemented
print(sorted([b, a], key=len), hash(frozenset([1, 2])) == hash(frozenset([2, 1])))  # expect: [{1}, {1, 2}] True
try:
    hash({1})
except TypeError as error:
    print(error)
# expect: unhashable type: 'set'
