# Annotations are evaluated only when asked for.
def f(x: undefined_name = 1) -> also_undefined:
    return x
print(f())  # expect: 1
class A:
    n: int = 1
    s: str
print(A.__annotations__)  # expect: {'n': <class 'int'>, 's': <class 'str'>}
