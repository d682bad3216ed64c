"""Says when it is imported."""
print("importing", __name__)
value = 0
_private = "hidden"


def up():
    global value
    value += 1
    return value
