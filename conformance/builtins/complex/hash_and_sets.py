# Equal numbers meet in sets and dicts, whatever their type.
print(len({1, 1.0, 1 + 0j, True}), {1 + 0j: "one"}[1], 2.5 in {2.5 + 0j}, {1j: 1}.get(complex(0, 1)))  # expect: 1 one True 1
print(hash(3 + 0j) == hash(3), hash(complex(0.5)) == hash(0.5), (1 + 2j).__getnewargs__())  # expect: True True (1.0, 2.0)
