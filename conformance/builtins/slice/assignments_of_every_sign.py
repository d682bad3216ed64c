# Extended slices take as many items as they name; plain ones any number.
def assigned(part, items):
    numbers = list(range(6))
    try:
        numbers[part] = items
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return numbers
print(assigned(slice(1, 3), "xyz"))  # expect: [0, 'x', 'y', 'z', 3, 4, 5]
print(assigned(slice(3, 1), "ab"))  # expect: [0, 1, 2, 'a', 'b', 3, 4, 5]
print(assigned(slice(None, None, 2), "abc"))  # expect: ['a', 1, 'b', 3, 'c', 5]
print(assigned(slice(None, None, -2), "abc"))  # expect: [0, 'c', 2, 'b', 4, 'a']
print(assigned(slice(None, None, 2), "ab"))  # expect: ValueError: attempt to assign sequence of size 2 to extended slice of size 3
print(assigned(slice(-1, None, -3), "ab"))  # expect: [0, 1, 'b', 3, 4, 'a']
print(assigned(slice(10, 20), "ab"))  # expect: [0, 1, 2, 3, 4, 5, 'a', 'b']
print(assigned(slice(0, 0, 1), "ab"))  # expect: ['a', 'b', 0, 1, 2, 3, 4, 5]
print(assigned(slice(5, 0, -1), ""))  # expect: ValueError: attempt to assign sequence of size 0 to extended slice of size 5
print(assigned(slice(1, 2), 5))  # expect: TypeError: must assign iterable to extended slice
print(assigned(slice(None, None, 2), 5))  # expect: TypeError: must assign iterable to extended slice
print(assigned(slice(None, None, 0), "a"))  # expect: ValueError: slice step cannot be zero
