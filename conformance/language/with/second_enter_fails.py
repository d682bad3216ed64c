# If the second manager fails to enter, the first is left.
class M:
    def __init__(self, name): self.name = name
    def __enter__(self):
        if self.name == "b": raise RuntimeError("cannot enter")  # expect error: RuntimeError: cannot enter
        print("enter", self.name)
    def __exit__(self, kind, *rest): print("exit", self.name, kind.__name__)
with M("a"), M("b"):
    print("never")
# expect: enter a
# expect: exit a RuntimeError
