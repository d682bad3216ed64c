# Comprehensions read and, through :=, write variables of the function around.
def f(rows):
    total = 0
    width = 2
    squares = [total := total + x * width for row in rows for x in row if x != width]
    def inner(): return [x + width for x in squares], total
    return inner()
print(f([[1, 2], [3]]))  # expect: ([4, 10], 8)
