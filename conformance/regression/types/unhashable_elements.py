# Where a set only asks for an element of another iterable, an unhashable one is told of without naming the set.
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: {1}.intersection([[]]))  # expect: TypeError: unhashable type: 'list'
fails(lambda: {1}.issubset([[]]))  # expect: TypeError: unhashable type: 'list'
fails(lambda: {1}.isdisjoint([[]]))  # expect: TypeError: cannot use 'list' as a set element (unhashable type: 'list')
fails(lambda: {1}.difference([[]]))  # expect: TypeError: cannot use 'list' as a set element (unhashable type: 'list')
fails(lambda: {1: []}.items() & {(1, 2)})  # expect: TypeError: unhashable type: 'list'
fails(lambda: {1: []}.items().isdisjoint({1, 2, 3}))  # expect: TypeError: cannot use 'tuple' as a set element (unhashable type: 'list')
