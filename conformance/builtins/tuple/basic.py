# Tuples are immutable sequences; one item needs a comma.
t = (1,) + (2, 3)
print(t, (), (1,), t * 2, t[1:], t.index(3), t.count(1), 2 in t, len(t), tuple("ab"), (1, 2) < (1, 3), hash((1, 2)) == hash((1, 2)))  # expect: (1, 2, 3) () (1,) (1, 2, 3, 1, 2, 3) (2, 3) 2 1 True 3 ('a', 'b') True True
t[0] = 5  # expect error: TypeError: 'tuple' object does not support item assignment
