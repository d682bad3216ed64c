# Subclasses of date, time, datetime and timedelta: whose objects methods give, and who is asked to make them.
from datetime import date, datetime, time, timedelta, timezone

made = []


class Day(date):
    def __new__(cls, *args, **keywords):
        made.append(args)
        return super().__new__(cls, *args, **keywords)


class Moment(datetime):
    def __new__(cls, *args, **keywords):
        made.append((args, keywords))
        return super().__new__(cls, *args, **keywords)


class Noon(time):
    pass


class Span(timedelta):
    pass


class Tagged(date):
    def __new__(cls, *args, tag):
        self = super().__new__(cls, *args)
        self.tag = tag
        return self

    def __init__(self, *args, tag):
        self.tag += "!"


class Loud(date):
    def isoformat(self):
        return super().isoformat() + "!"

    def timetuple(self):
        return date(2000, 1, 31).timetuple()


day, moment, noon = Day(2020, 1, 2), Moment(2020, 1, 2, 3, tzinfo=timezone.utc), Noon(12)
made.clear()
print(day, moment, noon, repr(Span(1)), str(day), str(moment), str(Span(1)))
# expect: 2020-01-02 2020-01-02 03:00:00+00:00 12:00:00 Span(days=1) 2020-01-02 2020-01-02 03:00:00+00:00 1 day, 0:00:00
print(type(day + timedelta(1)), type(day - timedelta(1)), type(day.replace(year=3)), type(moment + timedelta(1)), type(noon.replace(hour=1)))
# expect: <class '__main__.Day'> <class '__main__.Day'> <class '__main__.Day'> <class '__main__.Moment'> <class '__main__.Noon'>
print(type(Span(1) + timedelta(1)), type(Span(1) * 2), type(-Span(1)), type(timedelta(1) - Span(1)), type(moment.date()), type(moment.timetz()), type(moment.astimezone(timezone(timedelta(1, -1)))))
# expect: <class 'datetime.timedelta'> <class 'datetime.timedelta'> <class 'datetime.timedelta'> <class 'datetime.timedelta'> <class 'datetime.date'> <class 'datetime.time'> <class '__main__.Moment'>
print(made)
# expect: [(2020, 1, 3), (2020, 1, 1), (3, 1, 2), ((2020, 1, 3, 3, 0, 0, 0, datetime.timezone.utc), {}), ((2020, 1, 2, 3, 0, 0, 0, datetime.timezone.utc), {}), ((2020, 1, 3, 2, 59, 59, 0, datetime.timezone(datetime.timedelta(seconds=86399))), {})]
made.clear()
print(Day.fromordinal(5), Day.fromisoformat("2020-01-01"), Day.fromisocalendar(2020, 1, 1), Day.fromtimestamp(86400), type(Day.today()), Day.strptime("2020", "%Y"))
# expect: 0001-01-05 2020-01-01 2019-12-30 1970-01-02 <class '__main__.Day'> 2020-01-01
print(Moment.fromisoformat("2020-01-01"), Moment.combine(day, noon), type(Moment.now()), Moment.fromtimestamp(0, timezone.utc), Moment.fromordinal(5), Moment.strptime("2020", "%Y"), Moment.combine(day, time(1, fold=1)))
# expect: 2020-01-01 00:00:00 2020-01-02 12:00:00 <class '__main__.Moment'> 1970-01-01 00:00:00+00:00 0001-01-05 00:00:00 2020-01-01 00:00:00 2020-01-02 01:00:00
print(Noon.fromisoformat("10:11"), Noon.strptime("10", "%H"))  # expect: 10:11:00 10:00:00
print(len(made), made[-3:])
# expect: 14 [((1, 1, 5), {}), ((2020, 1, 1, 0, 0, 0, 0), {}), ((2020, 1, 2, 1, 0, 0, 0, None), {'fold': 1})]
print(type(Day.min), type(Moment.max), Day.resolution, day == date(2020, 1, 2), hash(day) == hash(date(2020, 1, 2)), Span(1) == timedelta(1), moment == datetime(2020, 1, 2, 3, tzinfo=timezone.utc))
# expect: <class 'datetime.date'> <class 'datetime.datetime'> 1 day, 0:00:00 True True True True
day.name = "Thursday"
print(day.name, vars(day), Tagged(2020, 1, 2, tag="x").tag, Tagged(2020, 1, 2, tag="x"), Loud(2020, 1, 2), f"{Loud(2020, 1, 2)}", Loud(2020, 1, 2).ctime(), Loud(2020, 1, 2).strftime("%d"))
# expect: Thursday {'name': 'Thursday'} x! 2020-01-02 2020-01-02! 2020-01-02! Thu Jan  2 00:00:00 2020 31
