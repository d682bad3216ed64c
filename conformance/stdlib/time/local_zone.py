# no oracle: CPython in WebAssembly has no time zones.
# The zone of the machine by the variable TZ: a file of the system's zones or a rule; read again by time.tzset().
import os
import time
from datetime import datetime, timezone

for zone in "EST5EDT,M3.2.0,M11.1.0", "CET-1CEST,M3.5.0,M10.5.0/3", "<+0530>-5:30", "NZST-12NZDT,J300/2,60", "UTC", "Nowhere!":
    os.environ["TZ"] = zone
    time.tzset()
    winter, summer = (datetime.fromtimestamp(moment) for moment in (1704067200, 1720000000))
    print(zone, time.timezone, time.altzone, time.daylight, time.tzname)
    print(" ", winter.astimezone(), summer.astimezone(), time.strftime("%Z %z", time.localtime(1720000000)))
# expect: EST5EDT,M3.2.0,M11.1.0 18000 14400 1 ('EST', 'EDT')
# expect:   2023-12-31 19:00:00-05:00 2024-07-03 05:46:40-04:00 EDT -0400
# expect: CET-1CEST,M3.5.0,M10.5.0/3 -3600 -7200 1 ('CET', 'CEST')
# expect:   2024-01-01 01:00:00+01:00 2024-07-03 11:46:40+02:00 CEST +0200
# expect: <+0530>-5:30 -19800 -19800 0 ('+0530', '+0530')
# expect:   2024-01-01 05:30:00+05:30 2024-07-03 15:16:40+05:30 +0530 +0530
# expect: NZST-12NZDT,J300/2,60 -43200 -46800 1 ('NZST', 'NZDT')
# expect:   2024-01-01 13:00:00+13:00 2024-07-03 21:46:40+12:00 NZST +1200
# expect: UTC 0 0 0 ('UTC', 'UTC')
# expect:   2024-01-01 00:00:00+00:00 2024-07-03 09:46:40+00:00 UTC +0000
# expect: Nowhere! 0 0 0 ('Nowhere', 'Nowhere')
# expect:   2024-01-01 00:00:00+00:00 2024-07-03 09:46:40+00:00 Nowhere +0000

# A clock that goes back shows an hour twice, one that goes forward leaves one out.
os.environ["TZ"] = "EST5EDT,M3.2.0,M11.1.0"
time.tzset()
for local in datetime(2024, 11, 3, 1, 30), datetime(2024, 3, 10, 2, 30):
    for fold in 0, 1:
        moment = local.replace(fold=fold)
        print(moment.timestamp(), moment.astimezone(), moment.astimezone(timezone.utc))
# expect: 1730611800.0 2024-11-03 01:30:00-04:00 2024-11-03 05:30:00+00:00
# expect: 1730615400.0 2024-11-03 01:30:00-05:00 2024-11-03 06:30:00+00:00
# expect: 1710055800.0 2024-03-10 03:30:00-04:00 2024-03-10 07:30:00+00:00
# expect: 1710052200.0 2024-03-10 01:30:00-05:00 2024-03-10 06:30:00+00:00
for timestamp in 1730610000, 1730613600, 1730617200:
    moment = datetime.fromtimestamp(timestamp)
    print(repr(moment), moment.timestamp() == timestamp)
# expect: datetime.datetime(2024, 11, 3, 1, 0) True
# expect: datetime.datetime(2024, 11, 3, 1, 0, fold=1) True
# expect: datetime.datetime(2024, 11, 3, 2, 0) True
print(datetime(1950, 6, 1).astimezone(), time.mktime((2024, 7, 1, 12, 0, 0, 0, 0, -1)))
# expect: 1950-06-01 00:00:00-05:00 1719849600.0
del os.environ["TZ"]
time.tzset()
