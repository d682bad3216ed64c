# __getattr__ is asked only when the ordinary search fails.
class A:
    found = 1
    def __getattr__(self, name):
        print("asked for", name)
        if name.startswith("x"):
            return name.upper()
        raise AttributeError(name)  # expect error: AttributeError: other
a = A()
print(a.found, a.xyz, hasattr(a, "other"), getattr(a, "other", "default"))  # expect: asked for xyz
# expect: asked for other
# expect: asked for other
# expect: 1 XYZ False default
a.other  # expect: asked for other
