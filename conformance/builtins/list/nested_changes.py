# Lists inside lists, changed through aliases, slices and comprehensions.
grid = [[0] * 3 for _ in range(3)]
grid[1][2] = 5
row = grid[1]
row += [6]
grid[0][:] = [7, 8]
copy = [r[:] for r in grid]
copy[0][0] = 99
grid.append(grid[0])
print(grid, copy, grid[-1] is grid[0], [[c * 2 for c in r] for r in grid[1:3]])  # expect: [[7, 8], [0, 0, 5, 6], [0, 0, 0], [7, 8]] [[99, 8], [0, 0, 5, 6], [0, 0, 0]] True [[0, 0, 10, 12], [0, 0, 0]]
