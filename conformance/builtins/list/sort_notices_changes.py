# A list that is changed while it is sorted says so, even when the change was taken back; one that was only cleared has not changed.

from functools import cmp_to_key


def sorting(change):
    values = [3, 1, 2]

    def compare(a, b):
        change(values)
        return a - b

    try:
        values.sort(key=cmp_to_key(compare))
    except ValueError as error:
        print(error)
    print(values)


sorting(lambda values: values.append(1))
# expect: list modified during sort
# expect: [1, 2, 3]
sorting(lambda values: (values.append(1), values.pop()))
# expect: list modified during sort
# expect: [1, 2, 3]
sorting(lambda values: values.clear())  # expect: [1, 2, 3]
sorting(lambda values: values.insert(0, 7) or values.clear())
# expect: list modified during sort
# expect: [1, 2, 3]
sorting(lambda values: values.extend(range(3)))
# expect: list modified during sort
# expect: [1, 2, 3]
sorting(lambda values: values.__setitem__(slice(None), [5]))
# expect: list modified during sort
# expect: [1, 2, 3]
sorting(lambda values: values.reverse())  # expect: [1, 2, 3]
sorting(lambda values: print(len(values), end=" "))  # expect: 0 0 0 0 0 0 [1, 2, 3]
