# The traceback passes through generators.
def numbers():
    yield 1
    raise ValueError("out of numbers")

def doubled(items):
    for n in items:
        yield n * 2

print(sum(doubled(numbers())))
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 10, in <module>
# expect stderr:     print(sum(doubled(numbers())))
# expect stderr:           ~~~^^^^^^^^^^^^^^^^^^^^
# expect stderr:   File "{file}", line 7, in doubled
# expect stderr:     for n in items:
# expect stderr:              ^^^^^
# expect stderr:   File "{file}", line 4, in numbers
# expect stderr:     raise ValueError("out of numbers")
# expect stderr: ValueError: out of numbers
# expect status: 1
