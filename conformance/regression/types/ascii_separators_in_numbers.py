# \x1c to \x1f are white space of texts but not of numbers, whatever stands beside them.
for text in "1\xa0", "\u30001", "\x1c1", "\xa0\x1c1", "1\xa0\x1f", "\x85\u0661 ":
    try:
        print(int(text), float(text), complex(text))
    except ValueError as error:
        print(error)
# expect: 1 1.0 (1+0j)
# expect: 1 1.0 (1+0j)
# expect: invalid literal for int() with base 10: '\x1c1'
# expect: invalid literal for int() with base 10: '\xa0\x1c1'
# expect: invalid literal for int() with base 10: '1\xa0\x1f'
# expect: 1 1.0 (1+0j)
