# The line of text at the end of a file says how time goes on; a wrong one is refused.
from datetime import datetime
from zoneinfo import ZoneInfo
from _zones import zone_file

for tail in (
    b"<+0330>-3:30",
    b"AAA4BBB,J60/2,J300/2",
    b"AAA4BBB,60/-2,300/167:59:59",
    b"AAA-10BBB,M10.1.0,M4.1.0/3",
    b"IST-1GMT0,M10.5.0,M3.5.0/1",
    b"",
    b"FOO",
    b"EST25",
    b"EST5EDT",
    b"EST5EDT,M13.2.0,M11.1.0",
    b"AAA4BBB,366,300",
    b"AAA4BBB,J0,300",
    b"AAA4,M1.1.1,M2.2.2",
    b"AAA4BBB3,M1.1.1",
    b"AAA4BBB3,M1.1.1,M2.2.2,M4.4.4",
):
    try:
        zone = ZoneInfo.from_file(zone_file(tail=tail))
        for moment in datetime(2000, 2, 29, 12), datetime(2001, 3, 1, 3), datetime(2000, 10, 30):
            here = moment.replace(tzinfo=zone)
            print(here.tzname(), here.utcoffset(), here.dst())
    except ValueError as error:
        print(error)
# expect: +0330 3:30:00 0:00:00
# expect: +0330 3:30:00 0:00:00
# expect: +0330 3:30:00 0:00:00
# expect: AAA -1 day, 20:00:00 0:00:00
# expect: BBB -1 day, 21:00:00 1:00:00
# expect: AAA -1 day, 20:00:00 0:00:00
# expect: BBB -1 day, 21:00:00 1:00:00
# expect: BBB -1 day, 21:00:00 1:00:00
# expect: BBB -1 day, 21:00:00 1:00:00
# expect: BBB 11:00:00 1:00:00
# expect: BBB 11:00:00 1:00:00
# expect: BBB 11:00:00 1:00:00
# expect: GMT 0:00:00 -1 day, 23:00:00
# expect: GMT 0:00:00 -1 day, 23:00:00
# expect: GMT 0:00:00 -1 day, 23:00:00
# expect: UTC 0:00:00 0:00:00
# expect: UTC 0:00:00 0:00:00
# expect: UTC 0:00:00 0:00:00
# expect: Invalid STD offset in b'FOO'
# expect: Invalid STD offset in b'EST25'
# expect: Invalid DST offset in b'EST5EDT'
# expect: Malformed transition rule in TZ string: b'EST5EDT,M13.2.0,M11.1.0'
# expect: Malformed transition rule in TZ string: b'AAA4BBB,366,300'
# expect: Malformed transition rule in TZ string: b'AAA4BBB,J0,300'
# expect: Invalid DST format in b'AAA4,M1.1.1,M2.2.2'
# expect: Missing transition rules in TZ string: b'AAA4BBB3,M1.1.1'
# expect: Extraneous characters at end of TZ string: b'AAA4BBB3,M1.1.1,M2.2.2,M4.4.4'
