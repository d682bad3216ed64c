# What the module has, and how its types show themselves.
import datetime
import sys
import warnings

print(datetime.MINYEAR, datetime.MAXYEAR, datetime.UTC is datetime.timezone.utc, datetime.__all__)
# expect: 1 9999 True ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC')
for type_ in datetime.date, datetime.time, datetime.datetime, datetime.timedelta, datetime.tzinfo, datetime.timezone, type(datetime.date.min.isocalendar()):
    print(type_, type_.__name__, type_.__module__, type_.__mro__[1:], type_.__doc__.splitlines()[0])
# expect: <class 'datetime.date'> date datetime (<class 'object'>,) date(year, month, day) --> date object
# expect: <class 'datetime.time'> time datetime (<class 'object'>,) time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object
# expect: <class 'datetime.datetime'> datetime datetime (<class 'datetime.date'>, <class 'object'>) datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])
# expect: <class 'datetime.timedelta'> timedelta datetime (<class 'object'>,) Difference between two datetime values.
# expect: <class 'datetime.tzinfo'> tzinfo datetime (<class 'object'>,) Abstract base class for time zone info objects.
# expect: <class 'datetime.timezone'> timezone datetime (<class 'datetime.tzinfo'>, <class 'object'>) Fixed offset from UTC implementation of tzinfo.
# expect: <class 'datetime.IsoCalendarDate'> IsoCalendarDate datetime (<class 'tuple'>, <class 'object'>) The result of date.isocalendar() or datetime.isocalendar()
print(datetime.date.year, datetime.timedelta.days, datetime.date.isoformat, datetime.datetime.astimezone.__text_signature__ is None or True)
# expect: <attribute 'year' of 'datetime.date' objects> <member 'days' of 'datetime.timedelta' objects> <method 'isoformat' of 'datetime.date' objects> True
print(datetime.date.replace.__text_signature__, datetime.datetime.now.__text_signature__, datetime.date.today.__text_signature__)
# expect: ($self, /, year=unchanged, month=unchanged, day=unchanged) ($type, /, tz=None) ($type, /)
print("_pydatetime" in sys.modules, issubclass(datetime.datetime, datetime.date), isinstance(datetime.datetime.min, datetime.date))
# expect: False True True
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(datetime.datetime.utcnow().tzinfo, datetime.datetime.utcfromtimestamp(86400))
# expect: None 1970-01-02 00:00:00
for warning in caught:
    print(warning.category.__name__, warning.message)
# expect: DeprecationWarning datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC).
# expect: DeprecationWarning datetime.datetime.utcfromtimestamp() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.fromtimestamp(timestamp, datetime.UTC).
