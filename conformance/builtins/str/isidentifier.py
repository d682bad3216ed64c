# isidentifier: what may be a name, keywords included.
print([t.isidentifier() for t in ("a", "_", "a1", "1a", "", "é", "a b", "a-b", "if", "ℼ", "ª", "a·", "·", "变量")])
# expect: [True, True, True, False, False, True, False, False, True, True, True, True, False, True]
print("a".isidentifier() and not "a\n".isidentifier(), "\u0301".isidentifier(), "a\u0301".isidentifier())
# expect: True False True
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "a".isidentifier(1))  # expect: TypeError: str.isidentifier() takes no arguments (1 given)
