# An attribute that is nearly right.
class Person:
    def __init__(self): self.first_name = "A"
Person().fist_name  # expect error: AttributeError: 'Person' object has no attribute 'fist_name'. Did you mean: 'first_name'?
