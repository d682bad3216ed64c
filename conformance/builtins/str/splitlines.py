# splitlines: every line break of Unicode; a last one adds no line.
print("a\nb\r\nc\rd".splitlines(), "a\n".splitlines(), "\n".splitlines(), "".splitlines(), "a\n\nb".splitlines(True), "a\x0bb\x0cc\x1cd\x1ee\x85f\u2028g\u2029h".splitlines())
# expect: ['a', 'b', 'c', 'd'] ['a'] [''] [] ['a\n', '\n', 'b'] ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
print("a\r\nb".splitlines(keepends=True), "a\n".splitlines(0), "a\x1fb".splitlines(), "a\nb".splitlines("x"))
# expect: ['a\r\n', 'b'] ['a'] ['a\x1fb'] ['a\n', 'b']
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "a".splitlines(1, 2))  # expect: TypeError: splitlines() takes at most 1 argument (2 given)
fails(lambda: "a".splitlines(lines=1))  # expect: TypeError: splitlines() got an unexpected keyword argument 'lines'
