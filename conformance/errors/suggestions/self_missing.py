# A name that is an attribute of self.
class A:
    def __init__(self): self.value = 1
    def get(self): return value  # expect error: NameError: name 'value' is not defined. Did you mean: 'self.value'?
A().get()
