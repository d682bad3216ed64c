# super() without arguments needs a method of a class.
def f(self):
    return super().m()
try:
    f(1)
except RuntimeError as error:
    print(error)  # expect: super(): __class__ cell not found
class A:
    def m(): return super()  # expect error: RuntimeError: super(): no arguments
A.m()
