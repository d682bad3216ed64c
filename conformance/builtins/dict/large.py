# A dictionary with ten thousand entries, half of them removed.
d = {}
for i in range(10000):
    d[i * 7 % 10007] = i
for i in range(0, 10000, 2):
    d.pop(i * 7 % 10007)
d["text"] = 1
print(len(d), d[7], 14 in d, list(d)[:4], list(d)[-1], sum(v for k, v in d.items() if k != "text"), next(iter(d.items())))  # expect: 5001 1 False [7, 21, 35, 49] text 25000000 (7, 1)
