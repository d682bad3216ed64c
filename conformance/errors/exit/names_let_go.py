# no oracle: its programs share one process, which goes on
# At the end of a program waiting generators are closed and the finalizers of objects with names are called.
class Guard:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("bye", self.name)
def watch():
    try:
        yield 1
    finally:
        print("generator left")
first = Guard("first")
again = first
waiting = watch()
next(waiting)
fresh = watch()
last = Guard("last")
print("end")
# expect: end
# expect: bye first
# expect: generator left
# expect: bye last
