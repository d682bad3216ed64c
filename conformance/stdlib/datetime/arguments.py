# How dates and times read their arguments, and what they say of wrong ones.
from datetime import date, datetime, time, timedelta, timezone


def why(call):
    try:
        return call()
    except Exception as error:
        return f"{type(error).__name__}: {error}"

class Index:
    def __index__(self):
        return 5


day, noon, moment = date(2020, 1, 2), time(12), datetime(2020, 1, 2, 3)
print(date(Index(), Index(), Index()), datetime(Index(), 1, 1, minute=Index()), time(microsecond=Index()))
# expect: 0005-05-05 0005-01-01 00:05:00 00:00:00.000005
print(why(lambda: date()))  # expect: TypeError: function missing required argument 'year' (pos 1)
print(why(lambda: date(1, 2)))  # expect: TypeError: function missing required argument 'day' (pos 3)
print(why(lambda: date(1, 2, 3, 4)))  # expect: TypeError: function takes at most 3 arguments (4 given)
print(why(lambda: date(1, 2, x=1)))  # expect: TypeError: function missing required argument 'day' (pos 3)
print(why(lambda: date("a", 2, 3)))  # expect: TypeError: 'str' object cannot be interpreted as an integer
print(why(lambda: date(1.0, 2, 3)))  # expect: TypeError: 'float' object cannot be interpreted as an integer
print(why(lambda: date(2**70, 1, 1)))  # expect: OverflowError: Python int too large to convert to C long
print(why(lambda: time(1, 2, 3, 4, None, 5)))
# expect: TypeError: function takes at most 5 positional arguments (6 given)
print(why(lambda: time(1, 2, 3, 4, 5)))
# expect: TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'int'
print(why(lambda: time(hours=3)))
# expect: TypeError: this function got an unexpected keyword argument 'hours'. Did you mean 'hour'?
print(why(lambda: time(1, hour=2)))  # expect: TypeError: argument for function given by name ('hour') and position (1)
print(why(lambda: time(1, 2, 3, 4, None, fold=1, x=2)))
# expect: TypeError: function takes at most 6 arguments (7 given)
print(why(lambda: time(fold=2)))  # expect: ValueError: fold must be either 0 or 1, not 2
print(why(lambda: datetime()))  # expect: TypeError: function missing required argument 'year' (pos 1)
print(why(lambda: datetime(1, 2, 3, 4, 5, 6, 7, None, 8)))
# expect: TypeError: function takes at most 8 positional arguments (9 given)
print(why(lambda: datetime(2020, 1, 1, hours=3)))
# expect: TypeError: this function got an unexpected keyword argument 'hours'. Did you mean 'hour'?
print(why(lambda: datetime(2020, 1, 1, tzinfo="x")))
# expect: TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'str'
print(why(lambda: datetime(2020, 1, 1, 25)))  # expect: ValueError: hour must be in 0..23, not 25
print(why(lambda: timezone()))  # expect: TypeError: timezone() missing required argument 'offset' (pos 1)
print(why(lambda: timezone(1)))  # expect: TypeError: timezone() argument 1 must be datetime.timedelta, not int
print(why(lambda: timezone(timedelta(hours=1), 2)))  # expect: TypeError: timezone() argument 2 must be str, not int
print(why(lambda: timezone(timedelta(hours=1), None)))
# expect: TypeError: timezone() argument 2 must be str, not None
print(why(lambda: timezone(timedelta(hours=1), "x", 3)))
# expect: TypeError: timezone() takes at most 2 arguments (3 given)
print(why(lambda: timezone(timedelta(hours=1), nam="x")))
# expect: TypeError: timezone() got an unexpected keyword argument 'nam'. Did you mean 'name'?
print(why(lambda: timezone(timedelta(1))))
# expect: ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1)
print(why(lambda: timezone(timedelta(-1))))
# expect: ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=-1)
print(why(lambda: date.fromordinal()))  # expect: TypeError: fromordinal() takes exactly 1 argument (0 given)
print(why(lambda: date.fromordinal("a")))  # expect: TypeError: 'str' object cannot be interpreted as an integer
print(why(lambda: date.fromordinal(x=1)))  # expect: TypeError: fromordinal() takes no keyword arguments
print(why(lambda: date.fromisocalendar(1, 2)))
# expect: TypeError: fromisocalendar() missing required argument 'day' (pos 3)
print(why(lambda: date.fromisocalendar(1, 2, 3, 4)))
# expect: TypeError: fromisocalendar() takes at most 3 arguments (4 given)
print(why(lambda: date.fromtimestamp()))
# expect: TypeError: date.fromtimestamp() takes exactly one argument (0 given)
print(why(lambda: date.fromtimestamp("a")))  # expect: TypeError: 'str' object cannot be interpreted as an integer
print(why(lambda: date.fromisoformat(1)))  # expect: TypeError: fromisoformat: argument must be str
print(why(lambda: date.fromisoformat("2020-01-01", 2)))
# expect: TypeError: date.fromisoformat() takes exactly one argument (2 given)
print(why(lambda: datetime.fromtimestamp()))
# expect: TypeError: fromtimestamp() missing required argument 'timestamp' (pos 1)
print(why(lambda: datetime.fromtimestamp("a")))  # expect: TypeError: argument must be int or float, not str
print(why(lambda: datetime.fromtimestamp(1, 2)))
# expect: TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'int'
print(why(lambda: datetime.now(3)))
# expect: TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'int'
print(why(lambda: datetime.now(x=1)))  # expect: TypeError: now() got an unexpected keyword argument 'x'
print(why(lambda: datetime.combine()))  # expect: TypeError: combine() missing required argument 'date' (pos 1)
print(why(lambda: datetime.combine(1, 2)))  # expect: TypeError: combine() argument 1 must be datetime.date, not int
print(why(lambda: datetime.combine(day, 2)))  # expect: TypeError: combine() argument 2 must be datetime.time, not int
print(why(lambda: datetime.combine(day, noon, 3)))
# expect: TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'int'
print(why(lambda: datetime.combine(day, noon, x=1)))
# expect: TypeError: combine() got an unexpected keyword argument 'x'
print(why(lambda: datetime.strptime("a")))  # expect: TypeError: strptime() takes exactly 2 arguments (1 given)
print(why(lambda: datetime.strptime(1, 2)))  # expect: TypeError: strptime() argument 1 must be str, not int
print(why(lambda: datetime.strptime("a", 2)))  # expect: TypeError: strptime() argument 2 must be str, not int
print(why(lambda: datetime.strptime("a", "b")))  # expect: ValueError: time data 'a' does not match format 'b'
print(why(lambda: day.replace(1, 2, 3, 4)))  # expect: TypeError: replace() takes at most 3 arguments (4 given)
print(why(lambda: day.replace(foo=1)))  # expect: TypeError: replace() got an unexpected keyword argument 'foo'
print(why(lambda: day.replace("a")))  # expect: TypeError: 'str' object cannot be interpreted as an integer
print(why(lambda: day.replace(2**70)))  # expect: OverflowError: Python int too large to convert to C int
print(why(lambda: day.replace(1, year=2)))
# expect: TypeError: argument for replace() given by name ('year') and position (1)
print(why(lambda: moment.replace(tzinfo=3)))
# expect: TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'int'
print(why(lambda: moment.replace(fold=2)))  # expect: ValueError: fold must be either 0 or 1, not 2
print(why(lambda: moment.__replace__(x=3)))  # expect: TypeError: replace() got an unexpected keyword argument 'x'
print(why(lambda: noon.replace(1, 2, 3, 4, None, 5)))
# expect: TypeError: replace() takes at most 5 positional arguments (6 given)
print(why(lambda: day.strftime()))  # expect: TypeError: strftime() missing required argument 'format' (pos 1)
print(why(lambda: day.strftime(1)))  # expect: TypeError: strftime() argument 1 must be str, not int
print(why(lambda: day.strftime("%Y", 2)))  # expect: TypeError: strftime() takes at most 1 argument (2 given)
print(why(lambda: day.__format__()))  # expect: TypeError: __format__() takes exactly 1 argument (0 given)
print(why(lambda: day.__format__(1)))  # expect: TypeError: __format__() argument 1 must be str, not int
print(why(lambda: noon.isoformat(1)))  # expect: TypeError: isoformat() argument 1 must be str, not int
print(why(lambda: noon.isoformat("x")))  # expect: ValueError: Unknown timespec value
print(why(lambda: noon.isoformat("hours", 2)))  # expect: TypeError: isoformat() takes at most 1 argument (2 given)
print(why(lambda: noon.isoformat(timespec=None)))  # expect: TypeError: isoformat() argument 1 must be str, not None
print(why(lambda: moment.isoformat(1)))
# expect: TypeError: isoformat() argument 1 must be a unicode character, not int
print(why(lambda: moment.isoformat("")))
# expect: TypeError: isoformat() argument 1 must be a unicode character, not a string of length 0
print(why(lambda: moment.isoformat("ab")))
# expect: TypeError: isoformat() argument 1 must be a unicode character, not a string of length 2
print(why(lambda: moment.isoformat("-", "x")))  # expect: ValueError: Unknown timespec value
print(why(lambda: moment.isoformat(1, 2, 3)))  # expect: TypeError: isoformat() takes at most 2 arguments (3 given)
print(why(lambda: moment.isoformat(timespec="a\0b")))  # expect: ValueError: embedded null character
print(why(lambda: moment.astimezone(1)))
# expect: TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'int'
print(why(lambda: moment.astimezone(x=1)))  # expect: TypeError: astimezone() got an unexpected keyword argument 'x'
print(why(lambda: moment.__reduce_ex__()))  # expect: TypeError: __reduce_ex__() takes exactly 1 argument (0 given)
print(why(lambda: moment.__reduce_ex__("a")))  # expect: TypeError: 'str' object cannot be interpreted as an integer
print(why(lambda: day.weekday(1)))  # expect: TypeError: date.weekday() takes no arguments (1 given)
print(why(lambda: day.toordinal(x=1)))  # expect: TypeError: date.toordinal() takes no keyword arguments
print(why(lambda: type(day.isocalendar())(1, 2)))
# expect: TypeError: IsoCalendarDate() missing required argument 'weekday' (pos 3)
print(why(lambda: type(day.isocalendar())(1, 2, "a")))
# expect: TypeError: 'str' object cannot be interpreted as an integer
