# __del__ runs when the last reference goes.
class A:
    def __del__(self): print("gone")
a = A()
b = a
del a
print("still here")  # expect: still here
del b  # expect: gone
print("end")  # expect: end
# no oracle: engines may finalise later than reference counting does
