# Texts that programs see as one object: names, single characters, slices that are all of it.
a, b = "name", "na" + "me"
print(a is b, a[:] is a, str(a) is a, "".join(["x"]) is "".join(["x"]), a * 1 is a, a.strip() is a, a.replace("z", "") is a)
# expect: True True True True True True True
class Own(str):
    pass
own = Own("name")
print(str(own) == a, type(str(own)).__name__, type(own[:]).__name__, type(own.strip()).__name__, type(own * 1).__name__, type(own.replace("z", "")).__name__)
# expect: True str str str str str
