# __missing__ is asked by [] of a subclass only, never by get or in.
class Squares(dict):
    def __missing__(self, key):
        return key * key


s = Squares({1: "one"})
print(s[1], s[5], s.get(5), 5 in s, len(s))  # expect: one 25 None False 1


class Strict(dict):
    def __missing__(self, key):
        raise LookupError("strict " + key)


try:
    Strict()["x"]
except LookupError as error:
    print(type(error).__name__, error)
# expect: LookupError strict x
d = {}
d.__dict__ if hasattr(d, "__dict__") else print("no __dict__")  # expect: no __dict__
try:
    dict.__getitem__(s, 7)
except KeyError as error:
    print("KeyError", error)
print(dict.__getitem__(s, 6) if hasattr(dict, "__missing__") else "dict has no __missing__")
# expect: dict has no __missing__
