# size: 60000
# expect: (499999, 222208.667, True)
# stresses: sort() of ints and floats without a key

VALUES = [i * 1103515245 % 1000003 for i in range(60000)]


def run(size):
    ints = VALUES[:size]
    ints.sort()
    floats = [value / 3 for value in VALUES[:size]]
    floats.sort(reverse=True)
    again = sorted(ints)
    return ints[size // 2], round(floats[size // 3], 3), again == ints
