# := assigns and returns; in a comprehension it binds in the enclosing function.
if (n := len("hello")) > 3:
    print(n)  # expect: 5
data = [1, 2, 3, 4]
print([y for x in data if (y := x * x) > 4], y)  # expect: [9, 16] 16
while (n := n - 1) > 2:
    print("n is", n)  # expect: n is 4
    # expect: n is 3
print(max((last := x) for x in data), last)  # expect: 4 4
