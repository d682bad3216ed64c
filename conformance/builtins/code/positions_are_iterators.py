# co_positions() and co_lines() give iterators over tuples.
code = (lambda x: x + 1).__code__
positions = code.co_positions()
print(iter(positions) is positions, {len(row) for row in positions})
print({len(row) for row in code.co_lines()})
# expect: True {4}
# expect: {3}
