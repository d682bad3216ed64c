# Offsets from the tables and from the rule after them; times that come twice or never; both ways between zones.
from datetime import datetime, time, timezone
from zoneinfo import ZoneInfo
from _zones import EASTERN, zone_file

zone = ZoneInfo.from_file(zone_file(**EASTERN), key="My/Zone")
print(zone, repr(zone), zone.key)  # expect: My/Zone zoneinfo.ZoneInfo(key='My/Zone') My/Zone
for moment in (
    datetime(1700, 1, 1),
    datetime(1969, 1, 1),
    datetime(1970, 6, 1),
    datetime(2024, 3, 10, 2, 30),
    datetime(2024, 3, 10, 2, 30, fold=1),
    datetime(2024, 7, 1),
    datetime(2024, 11, 3, 1, 30),
    datetime(2024, 11, 3, 1, 30, fold=1),
    datetime(9999, 12, 31, 12),
):
    here = moment.replace(tzinfo=zone)
    print(here.isoformat(), here.tzname(), here.dst(), here.astimezone(timezone.utc).isoformat())
# expect: 1700-01-01T00:00:00-04:56:02 LMT 0:00:00 1700-01-01T04:56:02+00:00
# expect: 1969-01-01T00:00:00-04:56:02 LMT 0:00:00 1969-01-01T04:56:02+00:00
# expect: 1970-06-01T00:00:00-04:00 EDT 1:00:00 1970-06-01T04:00:00+00:00
# expect: 2024-03-10T02:30:00-05:00 EST 0:00:00 2024-03-10T07:30:00+00:00
# expect: 2024-03-10T02:30:00-04:00 EDT 1:00:00 2024-03-10T06:30:00+00:00
# expect: 2024-07-01T00:00:00-04:00 EDT 1:00:00 2024-07-01T04:00:00+00:00
# expect: 2024-11-03T01:30:00-04:00 EDT 1:00:00 2024-11-03T05:30:00+00:00
# expect: 2024-11-03T01:30:00-05:00 EST 0:00:00 2024-11-03T06:30:00+00:00
# expect: 9999-12-31T12:00:00-05:00 EST 0:00:00 9999-12-31T17:00:00+00:00
print(time(1, tzinfo=zone).utcoffset(), zone.utcoffset(None), ZoneInfo.from_file(zone_file()).utcoffset(None))
# expect: None None 0:00:00
for seconds in 1730610000, 1730613600, 1710054000, 15000000:
    there = datetime.fromtimestamp(seconds, zone)
    print(there, there.fold, there.timestamp() == seconds)
# expect: 2024-11-03 01:00:00-04:00 0 True
# expect: 2024-11-03 01:00:00-05:00 1 True
# expect: 2024-03-10 03:00:00-04:00 0 True
# expect: 1970-06-23 10:40:00-04:00 0 True
for wrong in zone.fromutc, zone.utcoffset:
    try:
        wrong(1)
    except Exception as error:
        print(type(error).__name__, error)
# expect: TypeError fromutc: argument must be a datetime
# expect: AttributeError 'int' object has no attribute 'toordinal'
zone.fromutc(datetime(2024, 1, 1))  # expect error: ValueError: fromutc: dt.tzinfo is not self
