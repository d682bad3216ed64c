# Equal values have equal hashes; mutable containers have none.
print(hash(5), hash(-1), hash(True), hash(2.0), hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)), hash(None) == hash(None), hash(0.0) == hash(-0.0), hash(1 + 0j))  # expect: 5 -2 1 2 True True True True 1
class A: pass
a = A()
print(hash(a) == hash(a), isinstance(hash(a), int), hash(len) == hash(len))  # expect: True True True
for bad in ([], {}, set(), bytearray()):
    try:
        hash(bad)
    except TypeError as error:
        print(error)  # expect: unhashable type: 'list'
        # expect: unhashable type: 'dict'
        # expect: unhashable type: 'set'
        # expect: unhashable type: 'bytearray'
