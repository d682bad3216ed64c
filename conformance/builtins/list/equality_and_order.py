# Lists compare item by item; other types are never equal and have no order.
print([1, 2] == [1, 2.0], [1] == (1,), [1, 2] != [1])  # expect: True False True
print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9])  # expect: True True True True
nan = float("nan")
print([nan] == [nan], [float("nan")] == [float("nan")])  # expect: True False
print([1, 2].__eq__((1, 2)), [1].__lt__((1,)))  # expect: NotImplemented NotImplemented
for op in ("<", ">="):
    try:
        eval(f"[1] {op} (1,)")
    except TypeError as error:
        print(error)
# expect: '<' not supported between instances of 'list' and 'tuple'
# expect: '>=' not supported between instances of 'list' and 'tuple'
