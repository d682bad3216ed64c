# dir() calls __dir__ even when a class says that it has none.
class Silent:
    __dir__ = None
try:
    dir(Silent())
except TypeError as error:
    print(error)  # expect: 'NoneType' object is not callable
class Answers:
    def __dir__(self):
        return ("b", "a")
print(dir(Answers()))  # expect: ['a', 'b']
