# Replacement fields hold any expression.
name, n = "Ann", 3
print(f"{name} has {n} item{'s' if n != 1 else ''}, {n * 2 = }, {n!r:>4}")  # expect: Ann has 3 items, n * 2 = 6,    3
print(f"{{literal}} {'nested ' + f'{n}'} {(lambda x: x + 1)(n)}")  # expect: {literal} nested 3 4
print(f"" f"a{n}" "b" rf"\d{n}")  # expect: a3b\d3
