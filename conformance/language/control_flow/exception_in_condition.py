# An exception in a condition, an iterator or an argument leaves the statement at once.
class Bad:
    def __bool__(self): raise ValueError("no truth")
    def __iter__(self): raise ValueError("no items")
    def __eq__(self, other): raise ValueError("no equality")
for attempt in ("if Bad(): pass", "while Bad(): pass", "for x in Bad(): pass", "[*Bad()]", "Bad() == 1", "1 in [Bad()]", "not Bad()", "a, b = Bad()", "x = 1 if Bad() else 2", "assert Bad()"):
    try:
        exec(attempt)
    except ValueError as error:
        print(attempt, "->", error)  # expect: if Bad(): pass -> no truth
        # expect: while Bad(): pass -> no truth
        # expect: for x in Bad(): pass -> no items
        # expect: [*Bad()] -> no items
        # expect: Bad() == 1 -> no equality
        # expect: 1 in [Bad()] -> no equality
        # expect: not Bad() -> no truth
        # expect: a, b = Bad() -> no items
        # expect: x = 1 if Bad() else 2 -> no truth
        # expect: assert Bad() -> no truth
