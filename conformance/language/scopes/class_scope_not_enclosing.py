# A class body is no enclosing scope for its methods.
x = "global"
class C:
    x = "class"
    def get(self):
        return x
    same = x
print(C().get(), C.same)  # expect: global class
