# float(text): white space, underscores, names, digits of other scripts.
for text in (" 1.5\n", "1_000.5", ".5", "5.", "1e5", "-1E-5", "inf", "-Infinity", "nan", "+nan", "1e400", "1e-400", "٣.٥", "\u3000 7 "):
    print(repr(text), float(text))
# expect: ' 1.5\n' 1.5
# expect: '1_000.5' 1000.5
# expect: '.5' 0.5
# expect: '5.' 5.0
# expect: '1e5' 100000.0
# expect: '-1E-5' -1e-05
# expect: 'inf' inf
# expect: '-Infinity' -inf
# expect: 'nan' nan
# expect: '+nan' nan
# expect: '1e400' inf
# expect: '1e-400' 0.0
# expect: '٣.٥' 3.5
# expect: '\u3000 7 ' 7.0
for text in ("", "1__0", "1_e5", "_1", "1.5x", "0x10", "1e", ".", "in f", "1 2", "1,5"):
    try:
        float(text)
    except ValueError as error:
        print(error)
# expect: could not convert string to float: ''
# expect: could not convert string to float: '1__0'
# expect: could not convert string to float: '1_e5'
# expect: could not convert string to float: '_1'
# expect: could not convert string to float: '1.5x'
# expect: could not convert string to float: '0x10'
# expect: could not convert string to float: '1e'
# expect: could not convert string to float: '.'
# expect: could not convert string to float: 'in f'
# expect: could not convert string to float: '1 2'
# expect: could not convert string to float: '1,5'
