# isoformat() and fromisoformat(): what ISO 8601 allows, and what is refused.
from datetime import date, datetime, time, timedelta, timezone


def why(call):
    try:
        return call()
    except Exception as error:
        return f"{type(error).__name__}: {error}"

moment = datetime(2024, 2, 29, 5, 6, 7, 89000, timezone(timedelta(hours=-3, seconds=-1)))
print(moment.isoformat(), moment.isoformat(" "), moment.isoformat("\U0001f600", "hours"), moment.isoformat(timespec="milliseconds"))
# expect: 2024-02-29T05:06:07.089000-03:00:01 2024-02-29 05:06:07.089000-03:00:01 2024-02-29😀05-03:00:01 2024-02-29T05:06:07.089-03:00:01
print([moment.isoformat(timespec=spec) for spec in ("auto", "hours", "minutes", "seconds", "milliseconds", "microseconds")])
# expect: ['2024-02-29T05:06:07.089000-03:00:01', '2024-02-29T05-03:00:01', '2024-02-29T05:06-03:00:01', '2024-02-29T05:06:07-03:00:01', '2024-02-29T05:06:07.089-03:00:01', '2024-02-29T05:06:07.089000-03:00:01']
print([moment.timetz().isoformat(spec) for spec in ("auto", "hours", "minutes", "seconds", "milliseconds", "microseconds")])
# expect: ['05:06:07.089000-03:00:01', '05-03:00:01', '05:06-03:00:01', '05:06:07-03:00:01', '05:06:07.089-03:00:01', '05:06:07.089000-03:00:01']
print(time(1).isoformat(), time(1, tzinfo=timezone.utc).isoformat(), str(time(1, 2, 3, 4)), date(1, 2, 3).isoformat(), datetime(1, 2, 3).isoformat())
# expect: 01:00:00 01:00:00+00:00 01:02:03.000004 0001-02-03 0001-02-03T00:00:00
for text in ("2024-02-29", "20240229", "2024-W09", "2024W09", "2024-W09-4", "2024W094", "2020-W53-7"):
    print(text, date.fromisoformat(text), datetime.fromisoformat(text))
# expect: 2024-02-29 2024-02-29 2024-02-29 00:00:00
# expect: 20240229 2024-02-29 2024-02-29 00:00:00
# expect: 2024-W09 2024-02-26 2024-02-26 00:00:00
# expect: 2024W09 2024-02-26 2024-02-26 00:00:00
# expect: 2024-W09-4 2024-02-29 2024-02-29 00:00:00
# expect: 2024W094 2024-02-29 2024-02-29 00:00:00
# expect: 2020-W53-7 2021-01-03 2021-01-03 00:00:00
for text in ("10", "1020", "10:20", "10:20:30", "102030", "T10:20:30.5", "10:20:30,123456789", "102030.000001", "10:20Z", "1020+0530"):
    print(text, repr(time.fromisoformat(text)), repr(datetime.fromisoformat("2024-02-29T" + text.lstrip("T"))))
# expect: 10 datetime.time(10, 0) datetime.datetime(2024, 2, 29, 10, 0)
# expect: 1020 datetime.time(10, 20) datetime.datetime(2024, 2, 29, 10, 20)
# expect: 10:20 datetime.time(10, 20) datetime.datetime(2024, 2, 29, 10, 20)
# expect: 10:20:30 datetime.time(10, 20, 30) datetime.datetime(2024, 2, 29, 10, 20, 30)
# expect: 102030 datetime.time(10, 20, 30) datetime.datetime(2024, 2, 29, 10, 20, 30)
# expect: T10:20:30.5 datetime.time(10, 20, 30, 500000) datetime.datetime(2024, 2, 29, 10, 20, 30, 500000)
# expect: 10:20:30,123456789 datetime.time(10, 20, 30, 123456) datetime.datetime(2024, 2, 29, 10, 20, 30, 123456)
# expect: 102030.000001 datetime.time(10, 20, 30, 1) datetime.datetime(2024, 2, 29, 10, 20, 30, 1)
# expect: 10:20Z datetime.time(10, 20, tzinfo=datetime.timezone.utc) datetime.datetime(2024, 2, 29, 10, 20, tzinfo=datetime.timezone.utc)
# expect: 1020+0530 datetime.time(10, 20, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800))) datetime.datetime(2024, 2, 29, 10, 20, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800)))
for text in ("10-00:00", "10:00:00.5-23:59:59.999999", "24:00", "10:00+00:00:00.000001", "10:00:00.+01:00", "20201231"):
    print(text, repr(time.fromisoformat(text)))
# expect: 10-00:00 datetime.time(10, 0, tzinfo=datetime.timezone.utc)
# expect: 10:00:00.5-23:59:59.999999 datetime.time(10, 0, 0, 500000, tzinfo=datetime.timezone(datetime.timedelta(days=-1, microseconds=1)))
# expect: 24:00 datetime.time(0, 0)
# expect: 10:00+00:00:00.000001 datetime.time(10, 0, tzinfo=datetime.timezone.utc)
# expect: 10:00:00.+01:00 datetime.time(10, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600)))
# expect: 20201231 datetime.time(20, 20, 12, 310000)
for text in ("2020-12-31T24:00", "2024-02-28T24:00:00.000000Z", "2020-01-01\ud80010:00", "2020-01-01\xe910:00", "2020-01-01\U0001f60010:00", "2024W09-10", "2024W09410", "2020-W01-1000", "20240229-10"):
    print(ascii(text), repr(datetime.fromisoformat(text)))
# expect: '2020-12-31T24:00' datetime.datetime(2021, 1, 1, 0, 0)
# expect: '2024-02-28T24:00:00.000000Z' datetime.datetime(2024, 2, 29, 0, 0, tzinfo=datetime.timezone.utc)
# expect: '2020-01-01\ud80010:00' datetime.datetime(2020, 1, 1, 10, 0)
# expect: '2020-01-01\xe910:00' datetime.datetime(2020, 1, 1, 10, 0)
# expect: '2020-01-01\U0001f60010:00' datetime.datetime(2020, 1, 1, 10, 0)
# expect: '2024W09-10' datetime.datetime(2024, 2, 26, 10, 0)
# expect: '2024W09410' datetime.datetime(2024, 2, 26, 10, 0)
# expect: '2020-W01-1000' datetime.datetime(2019, 12, 30, 10, 0)
# expect: '20240229-10' datetime.datetime(2024, 2, 29, 10, 0)
for text in ("", "2024-0229", "2024-060", "2024060", "2024-2-9", "2024-02-30", "0000-01-01", "2024-13-01", "2020-W60-1", "2020-W01-0", "\u0662024-01-01", "2024-01-01T", "2024-01-01T10:"):
    print(why(lambda: date.fromisoformat(text)), why(lambda: datetime.fromisoformat(text)), sep=" | ")
# expect: ValueError: Invalid isoformat string: '' | ValueError: Invalid isoformat string: ''
# expect: ValueError: Invalid isoformat string: '2024-0229' | ValueError: Invalid isoformat string: '2024-0229'
# expect: ValueError: Invalid isoformat string: '2024-060' | ValueError: Invalid isoformat string: '2024-060'
# expect: ValueError: Invalid isoformat string: '2024060' | ValueError: Invalid isoformat string: '2024060'
# expect: ValueError: Invalid isoformat string: '2024-2-9' | ValueError: Invalid isoformat string: '2024-2-9'
# expect: ValueError: day 30 must be in range 1..29 for month 2 in year 2024 | ValueError: day 30 must be in range 1..29 for month 2 in year 2024
# expect: ValueError: year must be in 1..9999, not 0 | ValueError: year must be in 1..9999, not 0
# expect: ValueError: month must be in 1..12, not 13 | ValueError: month must be in 1..12, not 13
# expect: ValueError: Invalid isoformat string: '2020-W60-1' | ValueError: Invalid isoformat string: '2020-W60-1'
# expect: ValueError: Invalid isoformat string: '2020-W01-0' | ValueError: Invalid isoformat string: '2020-W01-0'
# expect: ValueError: Invalid isoformat string: '٢024-01-01' | ValueError: Invalid isoformat string: '٢024-01-01'
# expect: ValueError: Invalid isoformat string: '2024-01-01T' | ValueError: Invalid isoformat string: '2024-01-01T'
# expect: ValueError: Invalid isoformat string: '2024-01-01T10:' | ValueError: Invalid isoformat string: '2024-01-01T10:'
for text in ("10:2030", "1020:30", "10:20:30.", "10.5", "10:20.5", "10:20:30.x", "10:20Zx", "10:20+", "25:00", "10:60", "24:01", "24:00:00.1", "10:00+24:00", "10:00+x", "10:20:30:40", "T", "10\0", "\ud800"):
    print(ascii(why(lambda: time.fromisoformat(text))))
# expect: "ValueError: Invalid isoformat string: '10:2030'"
# expect: "ValueError: Invalid isoformat string: '1020:30'"
# expect: "ValueError: Invalid isoformat string: '10:20:30.'"
# expect: "ValueError: Invalid isoformat string: '10.5'"
# expect: "ValueError: Invalid isoformat string: '10:20.5'"
# expect: "ValueError: Invalid isoformat string: '10:20:30.x'"
# expect: "ValueError: Invalid isoformat string: '10:20Zx'"
# expect: "ValueError: Invalid isoformat string: '10:20+'"
# expect: 'ValueError: hour must be in 0..23, not 25'
# expect: 'ValueError: minute must be in 0..59, not 60'
# expect: 'ValueError: minute, second, and microsecond must be 0 when hour is 24'
# expect: 'ValueError: minute, second, and microsecond must be 0 when hour is 24'
# expect: 'ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1)'
# expect: "ValueError: Invalid isoformat string: '10:00+x'"
# expect: "ValueError: Invalid isoformat string: '10:20:30:40'"
# expect: "ValueError: Invalid isoformat string: 'T'"
# expect: datetime.time(10, 0)
# expect: "ValueError: Invalid isoformat string: '\\ud800'"
print(why(lambda: datetime.fromisoformat("2020-02-30T24:00")))
# expect: ValueError: day 30 must be in range 1..29 for month 2 in year 2020
print(why(lambda: datetime.fromisoformat("9999-12-31T24:00")))
# expect: ValueError: year must be in 1..9999, not 10000
print(all(datetime.fromisoformat(m.isoformat()) == m for m in (datetime.min, datetime.max, moment, moment.replace(tzinfo=None))))
# expect: True
