# Dates, times, durations and zones: arithmetic, formats, comparisons and errors.
import _datetime
from datetime import UTC, date, datetime, time, timedelta, timezone

moment = datetime(2024, 2, 29, 23, 59, 58, 7, tzinfo=timezone(timedelta(hours=5, minutes=30)))
print(moment, repr(moment), moment.astimezone(UTC))
# expect: 2024-02-29 23:59:58.000007+05:30 datetime.datetime(2024, 2, 29, 23, 59, 58, 7, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800))) 2024-02-29 18:29:58.000007+00:00
print(moment + timedelta(days=366), (moment - datetime(2000, 1, 1, tzinfo=UTC)).total_seconds())
# expect: 2025-03-01 23:59:58.000007+05:30 762546598.000007
print(date.fromisoformat("2024-W09-4"), datetime.fromisoformat("20240229T235958Z"), time.fromisoformat("12:30:01.5"))
# expect: 2024-02-29 2024-02-29 23:59:58+00:00 12:30:01.500000
print(moment.strftime("%A %d %B %Y %H:%M:%S %z %j %U"), format(moment, "%y"), datetime.strptime("3 Mar 2021", "%d %b %Y"))
# expect: Thursday 29 February 2024 23:59:58 +0530 060 08 24 2021-03-03 00:00:00
print(timedelta(days=-1, seconds=5), timedelta(1.5) / 4, timedelta(hours=7) // timedelta(hours=2), divmod(timedelta(hours=7), timedelta(hours=2)))
# expect: -1 day, 0:00:05 9:00:00 3 (3, datetime.timedelta(seconds=3600))
print(tuple(date(2024, 12, 30).isocalendar()), date(2024, 5, 6).weekday(), date.max, timedelta.max, hash(date(1, 1, 1)) == hash(date(1, 1, 1)))
# expect: (2025, 1, 1) 0 9999-12-31 999999999 days, 23:59:59.999999 True
print(_datetime.date is date, date.__module__, sorted({date(2020, 1, 2), date(2019, 5, 1)}))
# expect: True datetime [datetime.date(2019, 5, 1), datetime.date(2020, 1, 2)]
for wrong in (lambda: date(2024, 13, 1), lambda: time(24)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: ValueError month must be in 1..12, not 13
# expect: ValueError hour must be in 0..23, not 24
