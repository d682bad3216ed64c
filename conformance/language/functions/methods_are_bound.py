# A function read through an instance is bound to it; through the class it is not.
class A:
    def who(self): return self
a = A()
m = a.who
print(m() is a, A.who(3), m.__self__ is a, m.__func__ is A.who)  # expect: True 3 True True
print(a.who == a.who, a.who is a.who)  # expect: True False
a.free = lambda: "free"
print(a.free())  # expect: free
