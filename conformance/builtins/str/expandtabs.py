# expandtabs: columns start anew after a line break; a size below one removes tabs.
print(repr("a\tb".expandtabs()), repr("a\tb".expandtabs(4)), repr("ab\t\tc".expandtabs(3)), repr("a\n\tb\r\tc".expandtabs(2)))
# expect: 'a       b' 'a   b' 'ab    c' 'a\n  b\r  c'
print(repr("a\tb".expandtabs(0)), repr("a\tb".expandtabs(-3)), repr("\t".expandtabs(1)), repr("😀\tb".expandtabs(4)), repr("a\tb".expandtabs(tabsize=2)))
# expect: 'ab' 'ab' ' ' '😀   b' 'a b'
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "a".expandtabs("4"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: "a".expandtabs(1.5))  # expect: TypeError: 'float' object cannot be interpreted as an integer
fails(lambda: "a".expandtabs(1, 2))  # expect: TypeError: expandtabs() takes at most 1 argument (2 given)
fails(lambda: "a".expandtabs(10**20))  # expect: OverflowError: Python int too large to convert to C int
fails(lambda: "a".expandtabs(size=1))  # expect: TypeError: expandtabs() got an unexpected keyword argument 'size'
