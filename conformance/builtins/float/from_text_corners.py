# What float() reads of text: spaces, underscores, signs, words, the ends of the range.
print(float(" 1_0.5_0 "), float("+.5"), float("5."), float("-inf"), float("INFINITY"), float("NaN"), float("1e400"), float("-1e-400"), float("1E5"))
# expect: 10.5 0.5 5.0 -inf inf nan inf -0.0 100000.0
print(float("4.9406564584124654e-324"), float("2.4703282292062327e-324"), float("2.4703282292062328e-324"), float("1.7976931348623158e308"), float("1.7976931348623159e308"))
# expect: 5e-324 0.0 5e-324 1.7976931348623157e+308 inf
print(float("9007199254740993"), float("0.1000000000000000055511151231257827"), float("1" * 400) if False else "-", float("٣.٥"))
# expect: 9007199254740992.0 0.1 - 3.5
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
for text in "", "1__0", "_1", "1_", "1_.0", "0x1p0", "1e", "e5", ".", "in f", "1 2", "nan1", "+-1":
    fails(lambda: float(text))
# expect: ValueError: could not convert string to float: ''
# expect: ValueError: could not convert string to float: '1__0'
# expect: ValueError: could not convert string to float: '_1'
# expect: ValueError: could not convert string to float: '1_'
# expect: ValueError: could not convert string to float: '1_.0'
# expect: ValueError: could not convert string to float: '0x1p0'
# expect: ValueError: could not convert string to float: '1e'
# expect: ValueError: could not convert string to float: 'e5'
# expect: ValueError: could not convert string to float: '.'
# expect: ValueError: could not convert string to float: 'in f'
# expect: ValueError: could not convert string to float: '1 2'
# expect: ValueError: could not convert string to float: 'nan1'
# expect: ValueError: could not convert string to float: '+-1'
fails(lambda: float(b"1.5"))  # expect: 1.5
fails(lambda: float([1]))  # expect: TypeError: float() argument must be a string or a real number, not 'list'
fails(lambda: float(10**400))  # expect: OverflowError: int too large to convert to float
