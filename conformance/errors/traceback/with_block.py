# An error inside a with block.
class Manager:
    def __enter__(self):
        return self
    def __exit__(self, *error):
        print("leaving")

with Manager() as m:
    m.missing()
# expect: leaving
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 9, in <module>
# expect stderr:     m.missing()
# expect stderr:     ^^^^^^^^^
# expect stderr: AttributeError: 'Manager' object has no attribute 'missing'
# expect status: 1
