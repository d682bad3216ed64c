# A comparison or key that fails leaves all items in the list.
class Bad:
    def __lt__(self, other):
        raise ZeroDivisionError("no order")


items = [3, 1, Bad(), 2]
try:
    items.sort()
except (ZeroDivisionError, TypeError) as error:
    print(type(error).__name__, error)
# expect: ZeroDivisionError no order
print(len(items))  # expect: 4
numbers = [3, 1, 2]
try:
    numbers.sort(key=lambda n: 1 // (n - 1))
except ZeroDivisionError as error:
    print(error)
# expect: division by zero
print(numbers)  # expect: [3, 1, 2]
try:
    [1, "a"].sort()
except TypeError as error:
    print(error)
# expect: '<' not supported between instances of 'str' and 'int'
try:
    [{}, {}].sort()
except TypeError as error:
    print(error)
# expect: '<' not supported between instances of 'dict' and 'dict'
