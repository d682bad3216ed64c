# index and count: arithmetic for ints, a search for everything else.
r = range(10, 30, 5)
print(r.index(20), r.count(25), r.count(26), r.index(10.0), r.count(15.0), True in range(3), range(3).index(True), r.count("a"), range(10**30)[5:].index(10**29))
# expect: 2 1 0 0 1 True 1 0 99999999999999999999999999995
for bad in (11, "a", 10.5, None, -5):
    try:
        r.index(bad)
    except ValueError as error:
        print(error)
# expect: range.index(x): x not in range
# expect: sequence.index(x): x not in sequence
# expect: sequence.index(x): x not in sequence
# expect: sequence.index(x): x not in sequence
# expect: range.index(x): x not in range
