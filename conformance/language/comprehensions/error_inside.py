# An error inside a comprehension comes from its own line.
values = [1, 0]
print(
    [
        1 // v    # expect error: ZeroDivisionError: division by zero
        for v in values
    ]
)
