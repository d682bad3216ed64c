# A zone whose clocks go back: fold tells the two hours apart, and equality with other zones heeds it.
from datetime import datetime, timedelta, timezone, tzinfo

class Eastern(tzinfo):
    def is_summer(self, moment):
        start, end = datetime(moment.year, 3, 10, 2), datetime(moment.year, 11, 3, 2)
        local = moment.replace(tzinfo=None, fold=0)
        if end - timedelta(hours=1) <= local < end:
            return not moment.fold
        return start <= local < end

    def utcoffset(self, moment):
        return timedelta(hours=-4 if self.is_summer(moment) else -5)

    def dst(self, moment):
        return timedelta(hours=1 if self.is_summer(moment) else 0)

    def tzname(self, moment):
        return "EDT" if self.is_summer(moment) else "EST"

    def fromutc(self, moment):
        local = moment - timedelta(hours=5)
        summer = (local + timedelta(hours=1)).replace(fold=0)
        if self.is_summer(summer):
            return summer
        twice = datetime(moment.year, 11, 3, 1) <= local.replace(tzinfo=None) < datetime(moment.year, 11, 3, 2)
        return local.replace(fold=int(twice))


zone = Eastern()
utc = timezone.utc
first, second = (datetime(2024, 11, 3, 1, 30, fold=fold, tzinfo=zone) for fold in (0, 1))
print(first, second, first.utcoffset(), second.utcoffset(), first.tzname(), second.tzname(), first.fold, second.fold)
# expect: 2024-11-03 01:30:00-04:00 2024-11-03 01:30:00-05:00 -1 day, 20:00:00 -1 day, 19:00:00 EDT EST 0 1
print(first == second, first < second, hash(first) == hash(second), second - first, (second.astimezone(utc) - first.astimezone(utc)))
# expect: True False True 0:00:00 1:00:00
print(first.astimezone(utc), second.astimezone(utc), first.timestamp(), second.timestamp())
# expect: 2024-11-03 05:30:00+00:00 2024-11-03 06:30:00+00:00 1730611800.0 1730615400.0
print(first == first.astimezone(utc), first.astimezone(utc) == second, first.astimezone(utc) < second, first != first.astimezone(utc))
# expect: False False True True
print(first + timedelta(hours=1), (second + timedelta(0)).fold, second.replace(hour=5).fold, repr(second)[:52])
# expect: 2024-11-03 02:30:00-05:00 0 1 datetime.datetime(2024, 11, 3, 1, 30, fold=1, tzinfo
for hour in 4, 5, 6, 7:
    local = datetime(2024, 11, 3, hour, 30, tzinfo=utc).astimezone(zone)
    print(local, local.fold, local.astimezone(utc).hour)
# expect: 2024-11-03 00:30:00-04:00 0 4
# expect: 2024-11-03 01:30:00-04:00 0 5
# expect: 2024-11-03 01:30:00-05:00 1 6
# expect: 2024-11-03 02:30:00-05:00 0 7
day = datetime(2024, 6, 1, tzinfo=zone)
print(day == day.astimezone(utc), day.astimezone(utc) == day, day.dst(), day.timetuple().tm_isdst, {day: 1}.get(day.astimezone(utc)))
# expect: True True 1:00:00 1 1
