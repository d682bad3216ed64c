# A mutable default is shared by all calls.
def add(item, to=[]):
    to.append(item)
    return to
print(add(1))  # expect: [1]
print(add(2))  # expect: [1, 2]
print(add(3, []), add.__defaults__)  # expect: [3] ([1, 2],)
