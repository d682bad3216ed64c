# Unpacking takes any iterable, nested targets and one starred name.
a, (b, c), [d] = 1, "xy", {9}
print(a, b, c, d)  # expect: 1 x y 9
first, *middle, last = range(5)
print(first, middle, last)  # expect: 0 [1, 2, 3] 4
*start, end = "ab"
head, *rest = [1]
print(start, end, head, rest)  # expect: ['a'] b 1 []
(x), = [7]
print(x)  # expect: 7
