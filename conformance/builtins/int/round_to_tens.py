# round(int, digits): half to even at a power of ten; positive digits change nothing.
print(round(15, -1), round(25, -1), round(-25, -1), round(35, -1), round(12345, -3))  # expect: 20 20 -20 40 12000
print(round(5, 2), round(449, -3), round(500, -3), round(1500, -3), round(10**30 + 5, -1))
# expect: 5 0 0 2000 1000000000000000000000000000000
print(type(round(True)).__name__, round(7, -100), round(7, None))  # expect: int 0 7
for digits in (1.0, "1"):
    try:
        round(7, digits)
    except TypeError as error:
        print(error)
# expect: 'float' object cannot be interpreted as an integer
# expect: 'str' object cannot be interpreted as an integer
