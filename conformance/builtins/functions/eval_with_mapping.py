# Names come from a mapping that may compute them; dir() asks its keys.
class Lengths(dict):
    def __getitem__(self, key):
        return len(key)


class Keys(dict):
    def keys(self):
        return ["b", "a"]


print(eval("abc + de", Lengths()), eval("x + 1", {}, Lengths()), eval("dir()", {}, Keys()))  # expect: 5 2 ['a', 'b']


class Names:
    def __getitem__(self, name):
        if name == "known":
            return 1
        raise KeyError(name)


print(eval("known", {}, Names()))  # expect: 1
try:
    eval("unknown", {}, Names())
except NameError as error:
    print(error)
# expect: name 'unknown' is not defined
for call in (lambda: eval("1", 5), lambda: eval("1", {}, 5), lambda: exec("1", []), lambda: eval(5), lambda: eval()):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: globals must be a dict
# expect: locals must be a mapping
# expect: exec() globals must be a dict, not list
# expect: eval() arg 1 must be a string, bytes or code object
# expect: eval() takes at least 1 positional argument (0 given)
