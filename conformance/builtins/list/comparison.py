# Lists compare item by item.
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [0], [1, "a"] == [1, "a"], [2] > [1, 5], [1] != [1.0], [1, 2] <= [1, 2])  # expect: True True True True True False True
[1, "a"] < [1, 2]  # expect error: TypeError: '<' not supported between instances of 'str' and 'int'
