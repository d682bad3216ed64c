# date: fields, weekdays, ordinals, ISO weeks, text, replacing, arithmetic.
import copy
from datetime import date, datetime, timedelta


def why(call):
    try:
        return call()
    except Exception as error:
        return f"{type(error).__name__}: {error}"

day = date(2024, 2, 29)
print(day, repr(day), day.year, day.month, day.day, day.isoformat(), day.ctime())
# expect: 2024-02-29 datetime.date(2024, 2, 29) 2024 2 29 2024-02-29 Thu Feb 29 00:00:00 2024
print(day.weekday(), day.isoweekday(), day.toordinal(), day.isocalendar(), tuple(date(2021, 1, 3).isocalendar()))
# expect: 3 4 738945 datetime.IsoCalendarDate(year=2024, week=9, weekday=4) (2020, 53, 7)
print(day.isocalendar().week, day.isocalendar()[0:2], day.isocalendar() == (2024, 9, 4), day.isocalendar().__reduce__())
# expect: 9 (2024, 9) True (<class 'tuple'>, ((2024, 9, 4),))
print([tuple(date(year, 1, 1).isocalendar()) for year in range(2015, 2023)], [tuple(date(year, 12, 31).isocalendar()) for year in (1, 2018, 2020, 9999)])
# expect: [(2015, 1, 4), (2015, 53, 5), (2016, 52, 7), (2018, 1, 1), (2019, 1, 2), (2020, 1, 3), (2020, 53, 5), (2021, 52, 6)] [(2, 1, 1), (2019, 1, 1), (2020, 53, 4), (9999, 52, 5)]
print(day.timetuple())
# expect: time.struct_time(tm_year=2024, tm_mon=2, tm_mday=29, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=60, tm_isdst=-1)
print(day.replace(year=2023, day=1), day.replace(2020), copy.replace(day, month=3), day.__replace__(day=28))
# expect: 2023-02-01 2020-02-29 2024-03-29 2024-02-28
print(day + timedelta(366), day - timedelta(days=1, hours=23), timedelta(1) + day, day - date(2000, 1, 1), day - day)
# expect: 2025-03-01 2024-02-28 2024-03-01 8825 days, 0:00:00 0:00:00
print(day < date(2024, 3, 1), day == date(2024, 2, 29), day == datetime(2024, 2, 29), datetime(2024, 2, 29) != day, day >= day)
# expect: True True False True True
print(date.min, date.max, date.resolution, date.fromordinal(1), date.fromordinal(3652059), date.fromordinal(719163))
# expect: 0001-01-01 9999-12-31 1 day, 0:00:00 0001-01-01 9999-12-31 1970-01-01
print(date.fromisocalendar(2020, 53, 7), date.fromisocalendar(year=2021, week=1, day=1), date.fromisocalendar(1, 1, 1))
# expect: 2021-01-03 2021-01-04 0001-01-01
print(format(day, "%d.%m.%Y"), f"{day:%A}", format(day), day.strftime("%j %U %W %V %G %u %w %%f %f [%z%Z]"), day.strftime(format=""))
# expect: 29.02.2024 Thursday 2024-02-29 060 08 09 09 2024 4 4 %f 000000 [] 
print(hash(day) == hash(date(2024, 2, 29)), len({date(2020, 1, n) for n in range(1, 32)}), day in {date(2024, 2, 29): 1})
# expect: True 31 True
print(date.strptime("2024-03-05", "%Y-%m-%d"), date.fromtimestamp(86400 * 366), date.today() >= date(2024, 1, 1))
# expect: 2024-03-05 1971-01-02 True
print(sorted([date(2020, 5, 1), date(2019, 12, 31), date(2020, 4, 30)]), max(day, date(1, 1, 1)))
# expect: [datetime.date(2019, 12, 31), datetime.date(2020, 4, 30), datetime.date(2020, 5, 1)] 2024-02-29
print(all(date.fromordinal(n).toordinal() == n for n in range(1, 3652059, 997)), sum(date(y, 3, 1).toordinal() - date(y, 2, 28).toordinal() for y in range(1, 401)))
# expect: True 497
print(why(lambda: day.replace(month=13)))  # expect: ValueError: month must be in 1..12, not 13
print(why(lambda: day.replace(2023)))  # expect: ValueError: day 29 must be in range 1..28 for month 2 in year 2023
print(why(lambda: date(0, 1, 1)))  # expect: ValueError: year must be in 1..9999, not 0
print(why(lambda: date(1, 0, 1)))  # expect: ValueError: month must be in 1..12, not 0
print(why(lambda: date(2021, 2, 29)))  # expect: ValueError: day 29 must be in range 1..28 for month 2 in year 2021
print(why(lambda: date(10000, 1, 1)))  # expect: ValueError: year must be in 1..9999, not 10000
print(why(lambda: date.fromordinal(0)))  # expect: ValueError: ordinal must be >= 1
print(why(lambda: date.fromordinal(3652060)))  # expect: ValueError: year must be in 1..9999, not 10000
print(why(lambda: date.fromisocalendar(2021, 53, 1)))  # expect: ValueError: Invalid week: 53
print(why(lambda: date.fromisocalendar(2021, 52, 8)))  # expect: ValueError: Invalid weekday: 8 (range is [1, 7])
print(why(lambda: date.fromisocalendar(0, 1, 1)))  # expect: ValueError: year must be in 1..9999, not 0
print(why(lambda: date.fromisocalendar(9999, 52, 6)))  # expect: ValueError: year must be in 1..9999, not 10000
print(why(lambda: date.fromisocalendar(2**70, 1, 1)))  # expect: ValueError: ISO calendar component out of range
print(why(lambda: date.max + timedelta(1)))  # expect: OverflowError: date value out of range
print(why(lambda: date.min - timedelta(1)))  # expect: OverflowError: date value out of range
print(why(lambda: day + 1))  # expect: TypeError: unsupported operand type(s) for +: 'datetime.date' and 'int'
print(why(lambda: day - datetime(2020, 1, 1)))
# expect: TypeError: unsupported operand type(s) for -: 'datetime.date' and 'datetime.datetime'
print(why(lambda: day < datetime(2020, 1, 1)))
# expect: TypeError: '<' not supported between instances of 'datetime.date' and 'datetime.datetime'
print(why(lambda: day + day))
# expect: TypeError: unsupported operand type(s) for +: 'datetime.date' and 'datetime.date'
print(why(lambda: 1 - day))  # expect: TypeError: unsupported operand type(s) for -: 'int' and 'datetime.date'
print(why(lambda: setattr(day, "year", 1)))
# expect: AttributeError: attribute 'year' of 'datetime.date' objects is not writable
print(why(lambda: delattr(day, "day")))
# expect: AttributeError: attribute 'day' of 'datetime.date' objects is not writable
print(why(lambda: setattr(day, "name", 1)))
# expect: AttributeError: 'datetime.date' object has no attribute 'name' and no __dict__ for setting new attributes
print(why(lambda: setattr(date, "name", 1)))
# expect: TypeError: cannot set 'name' attribute of immutable type 'datetime.date'
print(why(lambda: object.__new__(date)))
# expect: TypeError: object.__new__(datetime.date) is not safe, use datetime.date.__new__()
print(why(lambda: date.__new__(int)))
# expect: TypeError: datetime.date.__new__(int): int is not a subtype of datetime.date
print(why(lambda: date.__new__(datetime, 1, 2, 3)))
# expect: TypeError: datetime.date.__new__(datetime.datetime) is not safe, use datetime.datetime.__new__()
