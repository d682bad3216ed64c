# `not` asks for a truth at its own place, not at that of its operand.
class Odd:
    def __bool__(self):
        raise ValueError("no truth")  # expect error: ValueError: no truth


def value():
    result = not Odd()
    return result


value()
# expect stderr:     result = not Odd()
# expect stderr:              ^^^^^^^^^
# expect stderr: in __bool__
