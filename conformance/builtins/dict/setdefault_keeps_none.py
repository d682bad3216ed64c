# A key whose value is None is there: setdefault gives None and stores nothing.
for key in ("a", 1, (1, 2), 2.5):
    table = {key: None}
    print(table.setdefault(key, 5), table)
# expect: None {'a': None}
# expect: None {1: None}
# expect: None {(1, 2): None}
# expect: None {2.5: None}
