# Functions and types have __call__; unbound built-in methods check their self.
def f(x): return x * 2
print(f.__call__(3), int.__call__("5"), str.upper("a"), list.append.__name__, (3).__add__(4), "a".__eq__("a"), int.__add__(1, 2), [1].__len__(), (1).__eq__("a"), type.__call__(int, "7"))  # expect: 6 5 A append 7 True 3 1 NotImplemented 7
str.upper(5)  # expect error: TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
