# timedelta: how parts add up, which floats round where, what is too large.
from datetime import timedelta


def why(call):
    try:
        return call()
    except Exception as error:
        return f"{type(error).__name__}: {error}"

print(repr(timedelta()), repr(timedelta(1, 2, 3, 4, 5, 6, 7)), repr(timedelta(weeks=-1, hours=25, minutes=-61)))
# expect: datetime.timedelta(0) datetime.timedelta(days=50, seconds=21902, microseconds=4003) datetime.timedelta(days=-7, seconds=86340)
print(timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta(microseconds=2.5), timedelta(microseconds=-0.5))
# expect: 0:00:00 0:00:00.000002 0:00:00.000002 0:00:00
print(timedelta(seconds=0.5e-6), timedelta(seconds=1.5e-6), timedelta(microseconds=0.5, milliseconds=0.0005))
# expect: 0:00:00 0:00:00.000002 0:00:00.000001
print(timedelta(days=0.1, hours=0.7, minutes=1e-9, seconds=1e-7), repr(timedelta(weeks=-0.3, milliseconds=1.0000001)))
# expect: 3:06:00 datetime.timedelta(days=-3, seconds=77760, microseconds=1000)
print(timedelta(True), timedelta(1.5), timedelta(-1e-6))
# expect: 1 day, 0:00:00 1 day, 12:00:00 -1 day, 23:59:59.913600
print(timedelta.min, timedelta.max, repr(timedelta.resolution))
# expect: -999999999 days, 0:00:00 999999999 days, 23:59:59.999999 datetime.timedelta(microseconds=1)
print(timedelta(0) is timedelta(0), timedelta(1) - timedelta(1) is timedelta(0))  # expect: True True
print(why(lambda: timedelta(1, 2, 3, 4, 5, 6, 7, 8)))
# expect: TypeError: __new__() takes at most 7 arguments (8 given)
print(why(lambda: timedelta(day=1)))
# expect: TypeError: __new__() got an unexpected keyword argument 'day'. Did you mean 'days'?
print(why(lambda: timedelta(1, days=2)))
# expect: TypeError: argument for __new__() given by name ('days') and position (1)
print(why(lambda: timedelta("a")))  # expect: TypeError: unsupported type for timedelta days component: str
print(why(lambda: timedelta(seconds=None)))
# expect: TypeError: unsupported type for timedelta seconds component: NoneType
print(why(lambda: timedelta(days=1e10)))  # expect: OverflowError: Python int too large to convert to C int
print(why(lambda: timedelta(days=10**9)))  # expect: OverflowError: days=1000000000; must have magnitude <= 999999999
print(why(lambda: timedelta(days=-10**9)))  # expect: OverflowError: days=-1000000000; must have magnitude <= 999999999
print(why(lambda: timedelta(microseconds=2**90)))  # expect: OverflowError: Python int too large to convert to C int
print(why(lambda: timedelta(float("nan"))))  # expect: ValueError: cannot convert float NaN to integer
print(why(lambda: timedelta(hours=float("inf"))))  # expect: OverflowError: cannot convert float infinity to integer
