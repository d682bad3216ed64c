# A thousand records sorted by one field keep the order of the other.
seed, records = 5, []
for i in range(1000):
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    records.append((seed >> 16 & 7, i))
by_group = sorted(records, key=lambda r: r[0])
print(all(a < b for a, b in zip(by_group, by_group[1:])), by_group[0][0], by_group[-1][0], [sum(1 for g, _ in records if g == k) for k in range(8)] == [sum(1 for g, _ in by_group if g == k) for k in range(8)])  # expect: True 0 7 True
down = sorted(records, key=lambda r: r[0], reverse=True)
print(all(a[0] > b[0] or a[1] < b[1] for a, b in zip(down, down[1:])))  # expect: True
