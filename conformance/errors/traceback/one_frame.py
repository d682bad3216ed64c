# An error at module level.
numbers = [1, 2]
print(numbers[0])  # expect: 1
print(numbers[0] / 0)
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 4, in <module>
# expect stderr:     print(numbers[0] / 0)
# expect stderr:           ~~~~~~~~~~~^~~
# expect stderr: ZeroDivisionError: division by zero
# expect status: 1
