# islower, isupper, istitle: characters without case do not matter, but one with case must be there.
print([(t.islower(), t.isupper(), t.istitle()) for t in ("abc", "ABC", "Abc", "a1", "A1 B", "", "1", "Ab Cd", "ǅ", "aB", "中", "Abc dE", "ª", "ⓐ")])
# expect: [(True, False, False), (False, True, False), (False, False, True), (True, False, False), (False, True, True), (False, False, False), (False, False, False), (False, False, True), (False, False, True), (False, False, False), (False, False, False), (False, False, False), (True, False, False), (True, False, False)]
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "a".islower(1))  # expect: TypeError: str.islower() takes no arguments (1 given)
fails(lambda: "a".istitle(x=1))  # expect: TypeError: str.istitle() takes no keyword arguments
