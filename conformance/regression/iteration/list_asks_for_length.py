# What becomes a list is asked for its length first, and an error there counts (all but TypeError); tuples do not ask.
class Pages:
    def __init__(self, error):
        self.error = error

    def __len__(self):
        print("len", end=" ")
        raise self.error

    def __getitem__(self, index):
        if index > 1:
            raise IndexError
        return index

print(list(Pages(TypeError("no"))))  # expect: len [0, 1]
print([*Pages(TypeError("no")), 2])  # expect: len [0, 1, 2]
print(tuple(Pages(ValueError("no"))))  # expect: (0, 1)
try:
    sorted(Pages(ValueError("no")))
except ValueError as error:
    print(error)  # expect: len no
try:
    [].extend(Pages(ValueError("none")))
except ValueError as error:
    print(error)  # expect: len none
