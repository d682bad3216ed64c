# Underscores and bases in integer literals.
print(1_000_000, 0xFF, 0o17, 0b1010, 0XaB_cD)  # expect: 1000000 255 15 10 43981
print(0, 00, 0_0, 1_0)  # expect: 0 0 0 10
print(0xFFFFFFFFFFFFFFFFFFFF)  # expect: 1208925819614629174706175
