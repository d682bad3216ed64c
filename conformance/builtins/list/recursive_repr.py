# A list inside itself prints as dots.
a = [1]
a.append(a)
d = {"self": None}
d["self"] = d
print(a, d, [a, a])  # expect: [1, [...]] {'self': {...}} [[1, [...]], [1, [...]]]
