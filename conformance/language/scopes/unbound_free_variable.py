# A free variable that has no value yet.
def outer():
    def inner():
        return later
    try:
        inner()
    except NameError as error:
        print(error)
    later = 1
    return inner()

print(outer())  # expect: cannot access free variable 'later' where it is not associated with a value in enclosing scope
# expect: 1
