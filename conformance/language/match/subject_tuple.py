# A subject with a comma is a tuple, and it is evaluated once.
def subject():
    print("evaluated")
    return 3
match subject(), 4:
    case (1, _): print("one")
    case (x, y) if x < y: print("ordered", x, y)
# expect: evaluated
# expect: ordered 3 4
match = 5
match match:
    case case: print("soft keywords", case)  # expect: soft keywords 5
