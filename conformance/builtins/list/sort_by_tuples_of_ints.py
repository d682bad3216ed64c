# Tuples of ints as keys sort as tuples do, stable in both directions, and where only some of them are.
seed = 1
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
    return (seed >> 8) % n
rows = [(rnd(5) - 2, (rnd(7), -rnd(3)), i) for i in range(200)]
for reverse in (False, True):
    made = sorted(rows, key=lambda r: (r[0], r[1]), reverse=reverse)
    slow = [r for _, _, r in sorted(((r[0], r[1]), -r[2] if reverse else r[2], r) for r in rows)]
    if reverse: slow.reverse()
    print(made == slow, made[0], made[99], made[-1])  # expect: True (-2, (0, -2), 64) (0, (3, -2), 55) (2, (6, 0), 162)
# expect: True (2, (6, 0), 14) (0, (3, -2), 55) (-2, (0, -2), 188)
print(sorted(rows)[3], sorted(rows, reverse=True)[3], sorted(rows, key=lambda r: r[2] % 10)[:3], sorted(rows, key=lambda r: r[2] % 10, reverse=True)[:3])  # expect: (-2, (0, -1), 133) (2, (6, -1), 48) [(2, (3, 0), 0), (-2, (3, -2), 10), (-2, (4, -1), 20)] [(-2, (4, -1), 9), (1, (2, 0), 19), (-2, (0, 0), 29)]
wide = [(i * 2 ** 50, -i) for i in range(-10, 10)]
print(sorted(wide, key=lambda p: p[1])[0], sorted(wide)[0], sorted([(2 ** 53 - 1 - i, i) for i in range(12)])[0], sorted([(1 << 70) - i for i in range(12)])[0] == (1 << 70) - 11)  # expect: (10133099161583616, -9) (-11258999068426240, 10) (9007199254740980, 11) True
mixed = [(3, 1), (2, True), (3, 0.5), (2, 0), (1, 9), (3, 1, 0), (3,), (), (0, 0)]
print(sorted(mixed), sorted(mixed, key=lambda t: t[:1]), sorted([((1, 2), 3), ((1,), 4)] * 5)[0])  # expect: [(), (0, 0), (1, 9), (2, 0), (2, True), (3,), (3, 0.5), (3, 1), (3, 1, 0)] [(), (0, 0), (1, 9), (2, True), (2, 0), (3, 1), (3, 0.5), (3, 1, 0), (3,)] ((1,), 4)
said = []
for bad in ([(1, 'a'), (1, 2)] * 6, [(1, (2, 3)), (1, 2)] * 6, [(1, None)] * 5 + [(1, 2)] * 5):
    try: sorted(bad)
    except TypeError as e: said.append(str(e))
print(said)  # expect: ["'<' not supported between instances of 'int' and 'str'", "'<' not supported between instances of 'int' and 'tuple'", "'<' not supported between instances of 'int' and 'NoneType'"]
print(sorted([()] * 9), sorted([(5,)] * 9 + [(4,)])[0], sorted(range(20), key=lambda n: -n % 7), max(sorted([(n % 3, n) for n in range(30)])))  # expect: [(), (), (), (), (), (), (), (), ()] (4,) [0, 7, 14, 6, 13, 5, 12, 19, 4, 11, 18, 3, 10, 17, 2, 9, 16, 1, 8, 15] (2, 29)
