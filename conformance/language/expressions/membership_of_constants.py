# A display of constants that is only looked into, or only walked, is made once: a tuple or a frozenset.
def member(x):
    return x in {1, 2, 'a'}


def walk():
    return [item for item in [1, 2, 3]]


print(member('a'), member(3), walk(), 1 in [1, 2], 3 not in {1: 2})  # expect: True False [1, 2, 3] True True
try:
    [] in {1, 2}
except TypeError as error:
    print(error)
# expect: cannot use 'list' as a set element (unhashable type: 'list')
