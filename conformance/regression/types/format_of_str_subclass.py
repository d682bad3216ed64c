# A specification that changes nothing gives back the instance of a subclass of str itself; none gives plain text.
class Own(str):
    pass
own = Own("ab")
print(type(format(own, "s")).__name__, type(format(own, ".2")).__name__, type(format(own, "1")).__name__, format(own, "s") is own)
# expect: Own Own Own True
print(type(format(own)).__name__, type(format(own, "3")).__name__, type(format(own, ".1")).__name__, type(f"{own:s}-").__name__)
# expect: str str str str
