# Dates as schedules need them: time zones, recurring events, a calendar, ISO texts, a priority queue, differences.
import bisect
import calendar
import collections
import datetime
import heapq
import itertools
import operator
from dataclasses import dataclass, field
from datetime import date, timedelta, timezone

UTC = timezone.utc


class Berlin(datetime.tzinfo):
    """Summer time between the last Sundays of March and October."""

    def _switch(self, year, month):
        last = max(week[calendar.SUNDAY] for week in calendar.monthcalendar(year, month))
        return datetime.datetime(year, month, last, 1, tzinfo=UTC)

    def _is_summer(self, moment):
        return self._switch(moment.year, 3) <= moment < self._switch(moment.year, 10)

    def fromutc(self, moment):
        as_utc = moment.replace(tzinfo=UTC)
        summer = self._is_summer(as_utc)
        local = (as_utc + timedelta(hours=2 if summer else 1)).replace(tzinfo=self)
        again = not summer and self._is_summer(as_utc - timedelta(hours=1))
        return local.replace(fold=1 if again else 0)

    def utcoffset(self, moment):
        return timedelta(hours=1) + self.dst(moment)

    def dst(self, moment):
        plain = moment.replace(tzinfo=UTC)
        early = self._is_summer(plain - timedelta(hours=2))
        late = self._is_summer(plain - timedelta(hours=1))
        return timedelta(hours=1 if (early if not moment.fold else late) else 0)

    def tzname(self, moment):
        return "CEST" if self.dst(moment) else "CET"


BERLIN = Berlin()


@dataclass(order=True)
class Event:
    when: datetime.datetime
    name: str = field(compare=False)
    every: timedelta | None = field(default=None, compare=False)


def run(events, until):
    heap = list(events)
    heapq.heapify(heap)
    while heap and heap[0].when < until:
        event = heapq.heappop(heap)
        yield event
        if event.every:
            heapq.heappush(heap, Event(event.when + event.every, event.name, event.every))


start = datetime.datetime(2025, 10, 25, 22, tzinfo=UTC)
events = [
    Event(start + timedelta(minutes=90), "backup", timedelta(hours=2)),
    Event(start, "tick", timedelta(hours=1)),
    Event(start + timedelta(hours=3, seconds=1), "once"),
]
for event in run(events, start + timedelta(hours=5)):
    local = event.when.astimezone(BERLIN)
    print(f"{event.when:%H:%M:%S} {local.isoformat()} {local.fold} {local.tzname():<4} {event.name}")
# expect: 22:00:00 2025-10-26T00:00:00+02:00 0 CEST tick
# expect: 23:00:00 2025-10-26T01:00:00+02:00 0 CEST tick
# expect: 23:30:00 2025-10-26T01:30:00+02:00 0 CEST backup
# expect: 00:00:00 2025-10-26T02:00:00+02:00 0 CEST tick
# expect: 01:00:00 2025-10-26T02:00:00+01:00 1 CET  tick
# expect: 01:00:01 2025-10-26T02:00:01+01:00 1 CET  once
# expect: 01:30:00 2025-10-26T02:30:00+01:00 1 CET  backup
# expect: 02:00:00 2025-10-26T03:00:00+01:00 0 CET  tick


def workdays(first, holidays=()):
    for n in itertools.count():
        day = first + timedelta(days=n)
        if day.weekday() < 5 and day not in holidays:
            yield day


holidays = {date(2024, 12, 25), date(2024, 12, 26), date(2025, 1, 1)}
print(*(f"{d:%a %d.%m.}" for d in itertools.islice(workdays(date(2024, 12, 23), holidays), 7)))
# expect: Mon 23.12. Tue 24.12. Fri 27.12. Mon 30.12. Tue 31.12. Thu 02.01. Fri 03.01.
print([date.fromisocalendar(2026, 53, 1), tuple(date(2027, 1, 1).isocalendar()), date(2024, 2, 29).replace(year=2028).strftime("%j %U %W %u")])
# expect: [datetime.date(2026, 12, 28), (2026, 53, 5), '060 09 09 2']
print(calendar.TextCalendar(firstweekday=0).formatmonth(2024, 2))
# expect:    February 2024
# expect: Mo Tu We Th Fr Sa Su
# expect:           1  2  3  4
# expect:  5  6  7  8  9 10 11
# expect: 12 13 14 15 16 17 18
# expect: 19 20 21 22 23 24 25
# expect: 26 27 28 29
# expect:
span = datetime.datetime(2025, 3, 1) - datetime.datetime(2024, 2, 28, 23, 59, 59, 999999)
print(span, span.days, span.seconds, span.total_seconds(), span // timedelta(weeks=1), divmod(span, timedelta(days=100)), -timedelta(seconds=1))
# expect: 366 days, 0:00:00.000001 366 0 31622400.000001 52 (3, datetime.timedelta(days=66, microseconds=1)) -1 day, 23:59:59
for text in ("2025-01-02T03:04:05.678+05:30", "20250102T030405Z", "2025-W01-4", "2025-01-02 24:00"):
    moment = datetime.datetime.fromisoformat(text)
    print(repr(moment), moment.timetuple()[:6], moment.utcoffset())
# expect: datetime.datetime(2025, 1, 2, 3, 4, 5, 678000, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800))) (2025, 1, 2, 3, 4, 5) 5:30:00
# expect: datetime.datetime(2025, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc) (2025, 1, 2, 3, 4, 5) 0:00:00
# expect: datetime.datetime(2025, 1, 2, 0, 0) (2025, 1, 2, 0, 0, 0) None
# expect: datetime.datetime(2025, 1, 3, 0, 0) (2025, 1, 3, 0, 0, 0) None
print(datetime.datetime.strptime("7 Mar 2021 11:05 PM +0130", "%d %b %Y %I:%M %p %z"))
# expect: 2021-03-07 23:05:00+01:30
for wrong in (lambda: date(2025, 2, 29), lambda: datetime.datetime.fromisoformat("2025-1-1"),
              lambda: datetime.datetime.strptime("x", "%Y"), lambda: timezone(timedelta(hours=24))):
    try:
        wrong()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
# expect: ValueError: day 29 must be in range 1..28 for month 2 in year 2025
# expect: ValueError: Invalid isoformat string: '2025-1-1'
# expect: ValueError: time data 'x' does not match format '%Y'
# expect: ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1)
opening = [datetime.time(9), datetime.time(12), datetime.time(13, 30), datetime.time(18)]
for t in ("08:59", "09:00", "12:30", "17:59:59"):
    print(t, "open" if bisect.bisect(opening, datetime.time.fromisoformat(t)) % 2 else "closed", end="; ")
# expect: 08:59 closed; 09:00 open; 12:30 closed; 17:59:59 open; 
print()
ages = collections.Counter((date(2025, 6, 1) - date(y, 1, 1)) // timedelta(days=3652) for y in range(1960, 2020, 7))
print(sorted(ages.items()), max(ages.items(), key=operator.itemgetter(1)))
# expect: [(0, 1), (1, 1), (2, 1), (3, 2), (4, 1), (5, 2), (6, 1)] (5, 2)
