# Decimal text of more than 4300 digits is refused both ways; other bases are free.
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: len(str(10**4299)))  # expect: 4300
fails(lambda: str(10**4300))
# expect: ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
fails(lambda: int("1" * 4301))
# expect: ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use sys.set_int_max_str_digits() to increase the limit
fails(lambda: int("1_" * 4000 + "1") > 0)  # expect: True
fails(lambda: len(hex(10**4300)))  # expect: 3574
fails(lambda: int("f" * 5000, 16) > 0)  # expect: True
fails(lambda: f"{10**4300}")
# expect: ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
fails(lambda: "%d" % 10**4300)
# expect: ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
fails(lambda: int("1" * 4301, 7))
# expect: ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use sys.set_int_max_str_digits() to increase the limit
