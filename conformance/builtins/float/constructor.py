# float() of texts and numbers.
print(float(), float("1.5"), float(" -2e3 "), float("inf"), float("-Infinity"), float("nan"), float("1_0.5"), float(5), float(10 ** 20), float(True), float(".5"), float("5."))  # expect: 0.0 1.5 -2000.0 inf -inf nan 10.5 5.0 1e+20 1.0 0.5 5.0
for bad in ("", "a", "1.2.3", "1e", "0x1", "1_"):
    try:
        float(bad)
    except ValueError as error:
        print(error)  # expect: could not convert string to float: ''
        # expect: could not convert string to float: 'a'
        # expect: could not convert string to float: '1.2.3'
        # expect: could not convert string to float: '1e'
        # expect: could not convert string to float: '0x1'
        # expect: could not convert string to float: '1_'
float([])  # expect error: TypeError: float() argument must be a string or a real number, not 'list'
