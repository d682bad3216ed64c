# What the messages say: since 3.14 they name the key of a dict.
d = {"a": 1}
for action in (
    lambda: {[]: 1},
    lambda: d[{}],
    lambda: d.get([]),
    lambda: d.setdefault(set(), 1),
    lambda: [] in d,
    lambda: d.pop([1]),
    lambda: d.__setitem__([], 1),
    lambda: d.__delitem__({}),
    lambda: {([],): 1},
):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: cannot use 'list' as a dict key (unhashable type: 'list')
# expect: cannot use 'dict' as a dict key (unhashable type: 'dict')
# expect: cannot use 'list' as a dict key (unhashable type: 'list')
# expect: cannot use 'set' as a dict key (unhashable type: 'set')
# expect: cannot use 'list' as a dict key (unhashable type: 'list')
# expect: cannot use 'list' as a dict key (unhashable type: 'list')
# expect: cannot use 'list' as a dict key (unhashable type: 'list')
# expect: cannot use 'dict' as a dict key (unhashable type: 'dict')
# expect: cannot use 'tuple' as a dict key (unhashable type: 'list')
