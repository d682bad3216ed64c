# time: fields, text, comparison of naive and aware ones, hashing, replacing.
from datetime import time, timedelta, timezone


def why(call):
    try:
        return call()
    except Exception as error:
        return f"{type(error).__name__}: {error}"

utc, east = timezone.utc, timezone(timedelta(hours=1))
noon = time(12, 30, 15, 7)
print(noon, repr(noon), noon.hour, noon.minute, noon.second, noon.microsecond, noon.tzinfo, noon.fold)
# expect: 12:30:15.000007 datetime.time(12, 30, 15, 7) 12 30 15 7 None 0
print(repr(time()), repr(time(1, 2)), repr(time(1, 2, 3)), repr(time(0, 0, 0, 1)), repr(time(1, tzinfo=utc, fold=1)))
# expect: datetime.time(0, 0) datetime.time(1, 2) datetime.time(1, 2, 3) datetime.time(0, 0, 0, 1) datetime.time(1, 0, tzinfo=datetime.timezone.utc, fold=1)
print(time.min, time.max, time.resolution, bool(time(0)), time.strptime("10:20 PM", "%I:%M %p"), repr(time.strptime("10 +0100", "%H %z")))
# expect: 00:00:00 23:59:59.999999 0:00:00.000001 True 22:20:00 datetime.time(10, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600)))
print(noon.replace(hour=1), noon.replace(1, 2, 3, 4), repr(noon.replace(tzinfo=utc, fold=1)), noon.__replace__(second=0))
# expect: 01:30:15.000007 01:02:03.000004 datetime.time(12, 30, 15, 7, tzinfo=datetime.timezone.utc, fold=1) 12:30:00.000007
print(noon.utcoffset(), noon.tzname(), noon.dst(), noon.replace(tzinfo=east).utcoffset(), noon.replace(tzinfo=east).tzname(), noon.replace(tzinfo=utc).dst())
# expect: None None None 1:00:00 UTC+01:00 None
print(noon < time(13), noon == time(12, 30, 15, 7), noon == noon.replace(tzinfo=utc), noon != noon.replace(tzinfo=utc), noon == 1)
# expect: True True False True False
print(time(1, tzinfo=utc) == time(2, tzinfo=east), time(1, 59, tzinfo=east) < time(1, tzinfo=utc), time(0, tzinfo=east) < time(23, 30, tzinfo=utc))
# expect: True True True
print(hash(time(1, tzinfo=utc)) == hash(time(2, tzinfo=east)), hash(noon) == hash(noon.replace(fold=1)), noon == noon.replace(fold=1))
# expect: True True True
print(noon.strftime("%H:%M:%S.%f %p %Y-%m-%d"), f"{noon:%I %M}", format(noon), noon.replace(tzinfo=east).strftime("%z %:z %Z %%Z"))
# expect: 12:30:15.000007 PM 1900-01-01 12 30 12:30:15.000007 +0100 +01:00 UTC+01:00 %Z
print(why(lambda: noon < noon.replace(tzinfo=utc)))
# expect: TypeError: can't compare offset-naive and offset-aware times
print(why(lambda: noon < 1))  # expect: TypeError: '<' not supported between instances of 'datetime.time' and 'int'
print(why(lambda: time(24)))  # expect: ValueError: hour must be in 0..23, not 24
print(why(lambda: time(0, 60)))  # expect: ValueError: minute must be in 0..59, not 60
print(why(lambda: time(0, 0, 60)))  # expect: ValueError: second must be in 0..59, not 60
print(why(lambda: time(0, 0, 0, 1000000)))  # expect: ValueError: microsecond must be in 0..999999, not 1000000
print(why(lambda: noon.replace(hour=-1)))  # expect: ValueError: hour must be in 0..23, not -1
print(why(lambda: noon + timedelta(1)))
# expect: TypeError: unsupported operand type(s) for +: 'datetime.time' and 'datetime.timedelta'
print(why(lambda: noon - noon))
# expect: TypeError: unsupported operand type(s) for -: 'datetime.time' and 'datetime.time'
print(why(lambda: setattr(noon, "hour", 1)))
# expect: AttributeError: attribute 'hour' of 'datetime.time' objects is not writable
