# for ... else with break, continue and return.
def find(items, wanted):
    for item in items:
        if item != wanted:
            continue
        print("found", item)
        break
    else:
        print("no", wanted)

find([1, 2], 2)  # expect: found 2
find([1, 2], 3)  # expect: no 3
find([], 1)  # expect: no 1
