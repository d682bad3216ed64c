# timedelta: sums, products, quotients and remainders are exact; halves go to the even microsecond.
from datetime import timedelta


def why(call):
    try:
        return call()
    except Exception as error:
        return f"{type(error).__name__}: {error}"

day = timedelta(1, 2, 3)
print(day + day, day - timedelta(hours=30), -day, +day, abs(-day))
# expect: 2 days, 0:00:04.000006 -1 day, 18:00:02.000003 -2 days, 23:59:57.999997 1 day, 0:00:02.000003 1 day, 0:00:02.000003
print(day * 3, 3 * day, day * 1.5, 0.1 * day, day * True)
# expect: 3 days, 0:00:06.000009 3 days, 0:00:06.000009 1 day, 12:00:03.000004 2:24:00.200000 1 day, 0:00:02.000003
print(day / 3, day / 1.5, day // 7, day // -7, day / day, day // timedelta(hours=5), day % timedelta(hours=5))
# expect: 8:00:00.666668 16:00:01.333335 3:25:43.142857 -1 day, 20:34:16.857142 1.0 4 4:00:02.000003
print(divmod(day, timedelta(hours=-7)), timedelta(-5) // timedelta(2), timedelta(5) % timedelta(-2))
# expect: (-4, datetime.timedelta(days=-1, seconds=72002, microseconds=3)) -3 -1 day, 0:00:00
print(timedelta(microseconds=1) / 2, timedelta(microseconds=3) / 2, timedelta(microseconds=-1) / 2, timedelta(microseconds=5) / -2)
# expect: 0:00:00 0:00:00.000002 0:00:00 -1 day, 23:59:59.999998
print(timedelta(microseconds=5) * 0.5, timedelta(1) * 1.1, timedelta(1) / 1.1, timedelta.max / 3, timedelta.max * 0.5)
# expect: 0:00:00.000002 1 day, 2:24:00 21:49:05.454545 333333333 days, 8:00:00 500000000 days, 0:00:00
print(timedelta.max // timedelta(microseconds=7), timedelta.max / timedelta.min, timedelta.min % timedelta(days=7))
# expect: 12342857142857142857 -1.000000001 2 days, 0:00:00
print(day.total_seconds(), timedelta.max.total_seconds(), timedelta(microseconds=-1).total_seconds(), (-day).total_seconds())
# expect: 86402.000003 86400000000000.0 -1e-06 -86402.000003
print(bool(timedelta(0)), bool(timedelta(0, 0, 1)), day.days, day.seconds, day.microseconds)
# expect: False True 1 2 3
print(day < timedelta(2), day == timedelta(1, 2, 3), day != timedelta(1), day >= day, day == 1, hash(day) == hash(timedelta(1, 2, 3)))
# expect: True True True True False True
print(str(timedelta(-1)), str(timedelta(2)), str(day), str(timedelta(0, 5)), repr(timedelta(-1, 3, 4)), repr(timedelta(0)))
# expect: -1 day, 0:00:00 2 days, 0:00:00 1 day, 0:00:02.000003 0:00:05 datetime.timedelta(days=-1, seconds=3, microseconds=4) datetime.timedelta(0)
print(why(lambda: day / 0))  # expect: ZeroDivisionError: division by zero
print(why(lambda: day // timedelta(0)))  # expect: ZeroDivisionError: division by zero
print(why(lambda: day % timedelta(0)))  # expect: ZeroDivisionError: division by zero
print(why(lambda: divmod(day, timedelta(0))))  # expect: ZeroDivisionError: division by zero
print(why(lambda: day * "a"))  # expect: TypeError: can't multiply sequence by non-int of type 'datetime.timedelta'
print(why(lambda: day * day))
# expect: TypeError: unsupported operand type(s) for *: 'datetime.timedelta' and 'datetime.timedelta'
print(why(lambda: day // 1.5))
# expect: TypeError: unsupported operand type(s) for //: 'datetime.timedelta' and 'float'
print(why(lambda: day % 2))  # expect: TypeError: unsupported operand type(s) for %: 'datetime.timedelta' and 'int'
print(why(lambda: divmod(day, 2)))
# expect: TypeError: unsupported operand type(s) for divmod(): 'datetime.timedelta' and 'int'
print(why(lambda: day < 1))  # expect: TypeError: '<' not supported between instances of 'datetime.timedelta' and 'int'
print(why(lambda: 1 - day))  # expect: TypeError: unsupported operand type(s) for -: 'int' and 'datetime.timedelta'
print(why(lambda: day * float("nan")))  # expect: ValueError: cannot convert NaN to integer ratio
print(why(lambda: day / float("inf")))  # expect: OverflowError: cannot convert Infinity to integer ratio
print(why(lambda: day * 1e300))  # expect: OverflowError: Python int too large to convert to C int
print(why(lambda: timedelta.max + timedelta(microseconds=1)))
# expect: OverflowError: days=1000000000; must have magnitude <= 999999999
print(why(lambda: -timedelta.max))  # expect: OverflowError: days=-1000000000; must have magnitude <= 999999999
print(why(lambda: setattr(day, "days", 1)))  # expect: AttributeError: readonly attribute
print(why(lambda: setattr(day, "more", 1)))
# expect: AttributeError: 'datetime.timedelta' object has no attribute 'more' and no __dict__ for setting new attributes
