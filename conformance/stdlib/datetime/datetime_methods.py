# datetime: parts, other forms, arithmetic, comparison and hashing across zones.
from datetime import date, datetime, time, timedelta, timezone


def why(call):
    try:
        return call()
    except Exception as error:
        return f"{type(error).__name__}: {error}"

utc, east = timezone.utc, timezone(timedelta(hours=5, minutes=30), "East")
moment = datetime(2024, 2, 29, 23, 59, 58, 999999)
aware = moment.replace(tzinfo=east)
print(repr(moment), repr(aware), repr(datetime(1, 1, 1)), repr(datetime(1, 1, 1, 0, 0, 1)), repr(datetime(1, 1, 1, fold=1, tzinfo=utc)))
# expect: datetime.datetime(2024, 2, 29, 23, 59, 58, 999999) datetime.datetime(2024, 2, 29, 23, 59, 58, 999999, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800), 'East')) datetime.datetime(1, 1, 1, 0, 0) datetime.datetime(1, 1, 1, 0, 0, 1) datetime.datetime(1, 1, 1, 0, 0, fold=1, tzinfo=datetime.timezone.utc)
print(moment.date(), moment.time(), repr(aware.timetz()), repr(aware.replace(fold=1).time()), moment.ctime(), str(aware))
# expect: 2024-02-29 23:59:58.999999 datetime.time(23, 59, 58, 999999, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800), 'East')) datetime.time(23, 59, 58, 999999, fold=1) Thu Feb 29 23:59:58 2024 2024-02-29 23:59:58.999999+05:30
print(aware.timetuple())
# expect: time.struct_time(tm_year=2024, tm_mon=2, tm_mday=29, tm_hour=23, tm_min=59, tm_sec=58, tm_wday=3, tm_yday=60, tm_isdst=-1)
print(aware.utctimetuple())
# expect: time.struct_time(tm_year=2024, tm_mon=2, tm_mday=29, tm_hour=18, tm_min=29, tm_sec=58, tm_wday=3, tm_yday=60, tm_isdst=0)
print(aware.utcoffset(), aware.tzname(), aware.dst(), moment.utcoffset(), moment.tzname(), moment.dst())
# expect: 5:30:00 East None None None None
print(aware.astimezone(utc), aware.astimezone(timezone(timedelta(hours=-8))), aware.astimezone(east) is aware)
# expect: 2024-02-29 18:29:58.999999+00:00 2024-02-29 10:29:58.999999-08:00 True
print(aware.timestamp(), datetime(1970, 1, 1, tzinfo=utc).timestamp(), datetime(1, 1, 1, tzinfo=east).timestamp(), datetime.max.replace(tzinfo=utc).timestamp())
# expect: 1709231398.999999 0.0 -62135616600.0 253402300800.0
print(moment + timedelta(microseconds=1), moment - timedelta(days=60, microseconds=1), timedelta(1) + aware, moment - datetime(2024, 1, 1))
# expect: 2024-02-29 23:59:59 2023-12-31 23:59:58.999998 2024-03-01 23:59:58.999999+05:30 59 days, 23:59:58.999999
print(aware - datetime(2024, 1, 1, tzinfo=utc), aware - aware.astimezone(utc), datetime.max - datetime.min)
# expect: 59 days, 18:29:58.999999 0:00:00 3652058 days, 23:59:59.999999
print(moment < datetime(2024, 3, 1), aware == aware.astimezone(utc), aware < aware.astimezone(utc) + timedelta(0, 0, 1), moment == aware, moment != aware, moment == 5)
# expect: True True True False True False
print(hash(aware) == hash(aware.astimezone(utc)), hash(moment) == hash(moment.replace(fold=1)), moment == moment.replace(fold=1), len({moment, aware, aware.astimezone(utc)}))
# expect: True True True 2
print(datetime.combine(date(2020, 1, 2), time(3, 4, tzinfo=utc)), datetime.combine(moment, time(3), tzinfo=east), datetime.combine(time=time(fold=1), date=date(1, 1, 1)).fold)
# expect: 2020-01-02 03:04:00+00:00 2024-02-29 03:00:00+05:30 1
print(datetime.fromtimestamp(1e9, utc), datetime.fromtimestamp(-0.0000015, utc), datetime.fromtimestamp(1.9999999, utc), datetime.fromtimestamp(0.0000005, tz=utc), datetime.fromtimestamp(True, east))
# expect: 2001-09-09 01:46:40+00:00 1969-12-31 23:59:59.999998+00:00 1970-01-01 00:00:02+00:00 1970-01-01 00:00:00+00:00 1970-01-01 05:30:01+05:30
print(datetime.fromordinal(738945), moment.toordinal(), moment.isocalendar(), moment.weekday(), datetime.fromisocalendar(2020, 1, 1))
# expect: 2024-02-29 00:00:00 738945 datetime.IsoCalendarDate(year=2024, week=9, weekday=4) 3 2019-12-30 00:00:00
print(datetime.strptime("29/Feb/2024 23:59:58.25 -0330", "%d/%b/%Y %H:%M:%S.%f %z"), type(datetime.now()), datetime.now(east).tzname(), datetime.now(utc) >= aware, datetime.today().tzinfo)
# expect: 2024-02-29 23:59:58.250000-03:30 <class 'datetime.datetime'> East True None
print(datetime.min, datetime.max, datetime.resolution, repr(moment.replace(2000, 1, 1, 0, 0, 0, 0)), repr(aware.replace(tzinfo=None)), moment.__replace__(year=4))
# expect: 0001-01-01 00:00:00 9999-12-31 23:59:59.999999 0:00:00.000001 datetime.datetime(2000, 1, 1, 0, 0) datetime.datetime(2024, 2, 29, 23, 59, 58, 999999) 0004-02-29 23:59:58.999999
print(moment.strftime("%a %d %b %Y %I:%M:%S.%f %p"), aware.strftime("%z|%:z|%Z|%%z"), f"{moment:%H%n%M}", datetime(1, 1, 1).strftime("%Y-%m-%d %F %G"), ascii(datetime(33, 5, 6).strftime("a\0%Y\ud800\U0001f600")))
# expect: Thu 29 Feb 2024 11:59:58.999999 PM +0530|+05:30|East|%z 23
# expect: 59 0001-01-01 0001-01-01 0001 'a\x000033\ud800\U0001f600'
print(why(lambda: moment < aware))  # expect: TypeError: can't compare offset-naive and offset-aware datetimes
print(why(lambda: moment - aware))  # expect: TypeError: can't subtract offset-naive and offset-aware datetimes
print(why(lambda: moment < date(2020, 1, 1)))
# expect: TypeError: '<' not supported between instances of 'datetime.datetime' and 'datetime.date'
print(why(lambda: moment - date(2020, 1, 1)))
# expect: TypeError: unsupported operand type(s) for -: 'datetime.datetime' and 'datetime.date'
print(why(lambda: moment + moment))
# expect: TypeError: unsupported operand type(s) for +: 'datetime.datetime' and 'datetime.datetime'
print(why(lambda: moment + 1))  # expect: TypeError: unsupported operand type(s) for +: 'datetime.datetime' and 'int'
print(why(lambda: datetime.max + timedelta(microseconds=1)))  # expect: OverflowError: date value out of range
print(why(lambda: datetime.min - timedelta(microseconds=1)))  # expect: OverflowError: date value out of range
print(why(lambda: datetime.min.replace(tzinfo=east).astimezone(utc)))  # expect: OverflowError: date value out of range
print(why(lambda: datetime.max.replace(tzinfo=timezone(timedelta(hours=-1))).utctimetuple()))
# expect: OverflowError: date value out of range
print(why(lambda: datetime.fromtimestamp(float("nan"))))  # expect: ValueError: Invalid value NaN (not a number)
print(why(lambda: datetime.fromtimestamp(1e300)))  # expect: OverflowError: timestamp out of range for platform time_t
print(why(lambda: datetime.fromtimestamp(2**80)))  # expect: OverflowError: timestamp out of range for platform time_t
print(why(lambda: datetime.fromtimestamp(253402300800, utc)))  # expect: ValueError: year must be in 1..9999, not 10000
print(why(lambda: datetime.fromtimestamp(None)))  # expect: TypeError: argument must be int or float, not NoneType
print(why(lambda: setattr(moment, "hour", 1)))
# expect: AttributeError: attribute 'hour' of 'datetime.datetime' objects is not writable
