# Which types count as sequences and mappings.
class L(list): pass
class D(dict): pass
def f(x):
    match x:
        case [*_]: return "sequence"
        case {}: return "mapping"
        case _: return "neither"
print([f(x) for x in ([], (), L(), D(), {}, "s", b"b", bytearray(), range(2), {1}, iter([]), memoryview(b"m"), None)])  # expect: ['sequence', 'sequence', 'sequence', 'mapping', 'mapping', 'neither', 'neither', 'neither', 'sequence', 'neither', 'neither', 'sequence', 'neither']
