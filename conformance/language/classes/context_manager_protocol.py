# with calls __enter__ and __exit__ on the type.
class Door:
    def __enter__(self):
        print("open")
        return "inside"
    def __exit__(self, kind, value, traceback):
        print("close", kind, value)
with Door() as where:
    print(where)
# expect: open
# expect: inside
# expect: close None None
with Door():
    raise ValueError("fire")  # expect error: ValueError: fire
# expect: open
# expect: close <class 'ValueError'> fire
