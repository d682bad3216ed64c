# map and filter end when their function raises StopIteration; it used to leave the loop as an error.
print(list(map(next, [iter([1]), iter([])])))  # expect: [1]
print(list(filter(lambda item: next(iter([])), [1, 2])))  # expect: []


def up_to(limit):
    def check(item):
        if item == limit:
            raise StopIteration
        return item

    return check


for item in map(up_to(2), range(10)):
    print(item)
# expect: 0
# expect: 1
