# Keys that look like numbers keep their order and type.
d = {"2": "a", "10": "b", "1": "c", 2: "d", 1: "e", -1: "f", 1.5: "g", "__proto__": "h", "constructor": "i"}
print(d, list(d), "toString" in d, d["__proto__"])  # expect: {'2': 'a', '10': 'b', '1': 'c', 2: 'd', 1: 'e', -1: 'f', 1.5: 'g', '__proto__': 'h', 'constructor': 'i'} ['2', '10', '1', 2, 1, -1, 1.5, '__proto__', 'constructor'] False h
