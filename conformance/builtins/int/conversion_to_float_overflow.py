# Too large for a float.
try:
    float(10 ** 309)
except OverflowError as error:
    print(error)  # expect: int too large to convert to float
try:
    10 ** 400 * 1.5
except OverflowError as error:
    print(error)  # expect: int too large to convert to float
try:
    2.0 ** 2000
except OverflowError:
    print("too large for a float")  # expect: too large for a float
int(float("-inf"))  # expect error: OverflowError: cannot convert float infinity to integer
