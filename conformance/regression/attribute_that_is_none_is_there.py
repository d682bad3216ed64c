# An attribute of an object that is None is there: for getattr with a default, hasattr, and what the library asks for.

import ast


class Plain:
    shared = 1

    def __init__(self):
        self.value = None
        self.shared = None


plain = Plain()
print(getattr(plain, "value", "missing"), getattr(plain, "shared", "missing"))  # expect: None None
print(hasattr(plain, "value"), hasattr(plain, "other"))  # expect: True False
tree = ast.parse("x = 1")
tree.body[0].value = ast.Constant(None)
names = {}
exec(compile(ast.fix_missing_locations(tree), "tree", "exec"), names)
print(names["x"], getattr(tree.body[0].value, "value", "missing"))  # expect: None None
