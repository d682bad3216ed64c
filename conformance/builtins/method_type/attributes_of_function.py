# A bound method shows the attributes of its function; unknown ones are missing from the function.
class Box:
    def get(self):
        "Gets it."

Box.get.mark = 5
method = Box().get
print(method.__name__, method.__qualname__, method.__doc__, method.__module__, method.mark, method.__code__ is Box.get.__code__)
print("__name__" in type(method).__dict__, "__func__" in type(method).__dict__)
for action in (lambda: method.missing, lambda: setattr(method, "mark", 6)):
    try:
        action()
    except AttributeError as error:
        print(error)
# expect: get Box.get Gets it. __main__ 5 True
# expect: False True
# expect: 'function' object has no attribute 'missing'
# expect: 'method' object has no attribute 'mark' and no __dict__ for setting new attributes
