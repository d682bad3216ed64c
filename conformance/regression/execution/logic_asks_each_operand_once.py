# In `a and b or c` a false operand was asked twice: by the inner and by the outer operator.
class Asked:
    def __init__(self, name, value): self.name, self.value = name, value
    def __bool__(self):
        print("bool", self.name, end="; ")
        return self.value
    def __repr__(self): return self.name
for values in ((0, 0, 0), (0, 1, 0), (1, 0, 1), (1, 1, 0)):
    a, b, c = (Asked(*pair) for pair in zip("abc", map(bool, values)))
    print(a and b or c)
    print((a or b) and c)
    print(a and (b or c) or a)
    print(not (a and b or c))
    print(1 if (a and b or c) and a else 0)
# expect: bool a; c
# expect: bool a; bool b; b
# expect: bool a; a
# expect: bool a; bool c; True
# expect: bool a; bool c; 0
# expect: bool a; c
# expect: bool a; bool b; c
# expect: bool a; a
# expect: bool a; bool c; True
# expect: bool a; bool c; 0
# expect: bool a; bool b; c
# expect: bool a; c
# expect: bool a; bool b; bool c; c
# expect: bool a; bool b; bool c; False
# expect: bool a; bool b; bool c; bool a; 1
# expect: bool a; bool b; b
# expect: bool a; c
# expect: bool a; bool b; b
# expect: bool a; bool b; bool b; False
# expect: bool a; bool b; bool a; 1
