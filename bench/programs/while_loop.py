# size: 700000
# small: 5404
# expect: 1750000
# stresses: integer arithmetic and comparison on local variables, the loop itself
# does not show: calls, objects, anything on the heap


def run(size):
    i = 0
    total = 0
    while i < size:
        if i & 1:
            total += 3
        else:
            total = total + 4 - 2
        i += 1
    return total


if __name__ == "__main__":
    print(run(700000))
