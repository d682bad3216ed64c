# Literal, alternative and wildcard patterns; only equality counts.
def name(x):
    match x:
        case 0: return "zero"
        case 1 | 2 | 3: return "small"
        case -1: return "minus one"
        case "a" | 'b': return "letter"
        case 2.5: return "float"
        case None: return "none"
        case True: return "true"
        case b"x": return "bytes"
        case 1 + 2j: return "complex"
        case _: return "other"
print([name(x) for x in (0, 2, -1, "b", 2.5, None, True, b"x", 1 + 2j, [], 0.0, False, "c")])  # expect: ['zero', 'small', 'minus one', 'letter', 'float', 'none', 'small', 'bytes', 'complex', 'other', 'zero', 'zero', 'other']
