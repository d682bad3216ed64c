# The operator methods called by name.
print("a".__add__("b"), "ab".__mul__(2), "ab".__rmul__(2), "%s".__mod__(5), "a".__rmod__("%s"), "a".__rmod__(5), "abc".__contains__("b"), "abc".__getitem__(1), "abc".__len__())
# expect: ab abab abab 5 a NotImplemented True b 3
print("a".__eq__("a"), "a".__eq__(1), "a".__lt__("b"), "a".__ge__(5), "a".__format__(">3"), "é".__repr__(), "a".__getnewargs__(), list("ab".__iter__()))
# expect: True NotImplemented True NotImplemented   a 'é' ('a',) ['a', 'b']
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "a".__add__(1))  # expect: TypeError: can only concatenate str (not "int") to str
fails(lambda: "a".__mul__("b"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: "a".__contains__(1))  # expect: TypeError: 'in <string>' requires string as left operand, not int
fails(lambda: "a".__getitem__("b"))  # expect: TypeError: string indices must be integers, not 'str'
fails(lambda: "a".__getitem__(5))  # expect: IndexError: string index out of range
fails(lambda: "a" * 10**20)  # expect: OverflowError: cannot fit 'int' into an index-sized integer
fails(lambda: "a".__add__())  # expect: TypeError: expected 1 argument, got 0
fails(lambda: "a".__len__(1))  # expect: TypeError: expected 0 arguments, got 1
fails(lambda: "a".__format__(5))  # expect: TypeError: __format__() argument must be str, not int
