# zfill: after a sign, before everything else.
print("42".zfill(5), "-42".zfill(5), "+4".zfill(4), "".zfill(2), "abc".zfill(2), "--1".zfill(5), "😀".zfill(3), "-".zfill(3), "1".zfill(-5))
# expect: 00042 -0042 +004 00 abc -00-1 00😀 -00 1
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "1".zfill("3"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: "1".zfill(1.5))  # expect: TypeError: 'float' object cannot be interpreted as an integer
fails(lambda: "1".zfill())  # expect: TypeError: str.zfill() takes exactly one argument (0 given)
fails(lambda: "1".zfill(width=3))  # expect: TypeError: str.zfill() takes no keyword arguments
