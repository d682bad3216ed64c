# When both sides decline, the error names both types.
class A:
    def __add__(self, other):
        print("A.add")
        return NotImplemented
class B:
    def __radd__(self, other):
        print("B.radd")
        return NotImplemented
A() + B()  # expect error: TypeError: unsupported operand type(s) for +: 'A' and 'B'
# expect: A.add
# expect: B.radd
