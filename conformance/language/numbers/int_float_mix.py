# int stays int and float stays float; mixing gives float.
print(1 + 1, 1 + 1.0, 2 * 3, 2 * 3.0, 4 / 2, 4 // 2, 4.0 // 2, 5 % 3, 5.0 % 3, 2 ** 3, 2 ** 3.0, 2 ** -1, 7 - 7.0, -0.0 + 0)  # expect: 2 2.0 6 6.0 2.0 2 2.0 2 2.0 8 8.0 0.5 0.0 0.0
print(1 == 1.0, type(1 * 1.0).__name__, [1, 1.0, True], {1: "a"}, {1.0: "b"}, str(3.0), 10 // 3 * 3.0, sum([1, 2.0]), max(1, 1.0), abs(-3.0), round(3.0), int(3.9), float(3))  # expect: True float [1, 1.0, True] {1: 'a'} {1.0: 'b'} 3.0 9.0 3.0 1 3.0 3 3 3.0
