# Subclasses of built-in types keep their behaviour and add their own.
class Stack(list):
    def push(self, item): self.append(item)
    @property
    def top(self): return self[-1]
class Upper(str):
    def __new__(cls, text): return super().__new__(cls, text.upper())
class Default(dict):
    def __missing__(self, key): return key * 2
s = Stack([1])
s.push(2)
print(s, s.top, len(s), Upper("abc") + "d", type(Upper("a") + ""), Default(a=1)["b"], isinstance(s, list))  # expect: [1, 2] 2 2 ABCd <class 'str'> bb True
