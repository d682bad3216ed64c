# tzinfo and timezone: what a zone of a program must give, and how it is asked.
from datetime import date, datetime, time, timedelta, timezone, tzinfo


def why(call):
    try:
        return call()
    except Exception as error:
        return f"{type(error).__name__}: {error}"

asked = []


class Zone(tzinfo):
    def __init__(self, offset, summer, name):
        self.answers = offset, summer, name

    def utcoffset(self, moment):
        asked.append(("utcoffset", type(moment).__name__))
        return self.answers[0]

    def dst(self, moment):
        asked.append(("dst", type(moment).__name__))
        return self.answers[1]

    def tzname(self, moment):
        asked.append(("tzname", type(moment).__name__))
        return self.answers[2]


def ask_own(zone):
    return zone.fromutc(moment.replace(tzinfo=zone))


utc = timezone.utc
moment = datetime(2020, 1, 2, 3, 4, 5, 6)
print(repr(utc), str(utc), repr(timezone.min), str(timezone.max), timezone(timedelta(0)) is utc, repr(timezone(timedelta(0), "UTC")))
# expect: datetime.timezone.utc UTC datetime.timezone(datetime.timedelta(days=-1, seconds=60)) UTC+23:59 True datetime.timezone(datetime.timedelta(0), 'UTC')
print(str(timezone(timedelta(hours=-1, seconds=3, microseconds=5))), str(timezone(timedelta(hours=1, seconds=3))), str(timezone(timedelta(hours=2), "two")))
# expect: UTC-00:59:56.999995 UTC+01:00:03 two
print(timezone(timedelta(0), "zero") == utc, hash(utc) == hash(timezone(timedelta(0), "zero")), utc != timezone(timedelta(1, -1)), utc == 1)
# expect: True True True False
print(utc.utcoffset(None), utc.tzname(moment), utc.dst(None), utc.fromutc(moment.replace(tzinfo=utc)), utc.__getinitargs__())
# expect: 0:00:00 UTC None 2020-01-02 03:04:05.000006+00:00 (datetime.timedelta(0),)
seen = Zone(timedelta(hours=2), timedelta(hours=1), "two")
print(moment.replace(tzinfo=seen).utcoffset(), moment.replace(tzinfo=seen).dst(), moment.replace(tzinfo=seen).tzname(), time(1, tzinfo=seen).tzname())
# expect: 2:00:00 1:00:00 two two
print(seen.fromutc(moment.replace(tzinfo=seen)).hour, moment.replace(tzinfo=utc).astimezone(seen).hour, moment.replace(tzinfo=seen).timetuple().tm_isdst)
# expect: 5 5 1
print(asked)
# expect: [('utcoffset', 'datetime'), ('dst', 'datetime'), ('tzname', 'datetime'), ('tzname', 'NoneType'), ('utcoffset', 'datetime'), ('dst', 'datetime'), ('dst', 'datetime'), ('utcoffset', 'datetime'), ('dst', 'datetime'), ('dst', 'datetime'), ('dst', 'datetime')]
print(moment.replace(tzinfo=Zone(None, None, None)).isoformat(), moment.replace(tzinfo=Zone(None, None, None)) == moment, moment.replace(tzinfo=Zone(timedelta(0), None, "a%Yb")).strftime("[%Z]"))
# expect: 2020-01-02T03:04:05.000006 True [a%Yb]
for zone in Zone("x", None, None), Zone(timedelta(1), None, None), Zone(timedelta(-1), "y", 3), tzinfo():
    other = moment.replace(tzinfo=zone)
    for ask in other.utcoffset, other.dst, other.tzname, other.isoformat, other.timetz().isoformat:
        print(why(ask))
    print(why(lambda: other == moment.replace(tzinfo=utc)))
# expect: TypeError: tzinfo.utcoffset() must return None or timedelta, not 'str'
# expect: None
# expect: None
# expect: TypeError: tzinfo.utcoffset() must return None or timedelta, not 'str'
# expect: TypeError: tzinfo.utcoffset() must return None or timedelta, not 'str'
# expect: TypeError: tzinfo.utcoffset() must return None or timedelta, not 'str'
# expect: ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1)
# expect: None
# expect: None
# expect: ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1)
# expect: ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1)
# expect: ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1)
# expect: ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=-1)
# expect: TypeError: tzinfo.dst() must return None or timedelta, not 'str'
# expect: TypeError: tzinfo.tzname() must return None or a string, not 'int'
# expect: ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=-1)
# expect: ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=-1)
# expect: ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=-1)
# expect: NotImplementedError: a tzinfo subclass must implement utcoffset()
# expect: NotImplementedError: a tzinfo subclass must implement dst()
# expect: NotImplementedError: a tzinfo subclass must implement tzname()
# expect: NotImplementedError: a tzinfo subclass must implement utcoffset()
# expect: NotImplementedError: a tzinfo subclass must implement utcoffset()
# expect: NotImplementedError: a tzinfo subclass must implement utcoffset()
print(why(lambda: tzinfo().fromutc(1)))  # expect: TypeError: fromutc: argument must be a datetime
print(why(lambda: tzinfo().fromutc(moment)))  # expect: ValueError: fromutc: dt.tzinfo is not self
print(why(lambda: utc.fromutc(moment)))  # expect: ValueError: fromutc: dt.tzinfo is not self
print(why(lambda: utc.utcoffset(1)))
# expect: TypeError: utcoffset(dt) argument must be a datetime instance or None, not int
print(why(lambda: utc.dst("a")))  # expect: TypeError: dst(dt) argument must be a datetime instance or None, not str
print(why(lambda: utc.tzname(2.0)))
# expect: TypeError: tzname(dt) argument must be a datetime instance or None, not float
print(why(lambda: utc.utcoffset()))  # expect: TypeError: timezone.utcoffset() takes exactly one argument (0 given)
print(why(lambda: utc < utc))
# expect: TypeError: '<' not supported between instances of 'datetime.timezone' and 'datetime.timezone'
print(why(lambda: seen.fromutc(moment)))  # expect: ValueError: fromutc: dt.tzinfo is not self
print(why(lambda: ask_own(Zone(None, None, None))))
# expect: ValueError: fromutc: non-None utcoffset() result required
print(why(lambda: ask_own(Zone(timedelta(0), None, None))))
# expect: ValueError: fromutc: non-None dst() result required
print(why(lambda: type("Sub", (timezone,), {})))
# expect: TypeError: type 'datetime.timezone' is not an acceptable base type
print(why(lambda: tzinfo.__new__(timezone)))
# expect: TypeError: datetime.tzinfo.__new__(datetime.timezone) is not safe, use datetime.timezone.__new__()
print(why(lambda: setattr(utc, "x", 1)))
# expect: AttributeError: 'datetime.timezone' object has no attribute 'x' and no __dict__ for setting new attributes
print(why(lambda: setattr(tzinfo(), "x", 1)))
# expect: AttributeError: 'datetime.tzinfo' object has no attribute 'x' and no __dict__ for setting new attributes
