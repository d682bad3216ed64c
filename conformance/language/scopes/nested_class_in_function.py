# A class made in a function closes over the function's variables.
def make(base):
    class Child(base):
        parent = base.__name__
        def who(self):
            return base.__name__
    return Child

C = make(int)
print(C.parent, C(3).who(), C.__qualname__)  # expect: int int make.<locals>.Child
