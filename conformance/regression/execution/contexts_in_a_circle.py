# Raising while an exception was handled whose contexts form a circle never ended.
def circle(*steps):
    for first, second in zip(steps, steps[1:] + steps[:1]):
        first.__context__ = second
    try:
        raise steps[0]
    except ValueError as error:
        raise TypeError("at last")
for size in (1, 2, 3, 4):
    try:
        circle(*(ValueError(i) for i in range(size)))
    except TypeError as error:
        print(error, repr(error.__context__), repr(error.__context__.__context__))
# expect: at last ValueError(0) ValueError(0)
# expect: at last ValueError(0) ValueError(1)
# expect: at last ValueError(0) ValueError(1)
# expect: at last ValueError(0) ValueError(1)
