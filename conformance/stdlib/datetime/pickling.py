# What pickles keep of dates and times, byte for byte, and how they come back.
import copy
import pickle
from datetime import date, datetime, time, timedelta, timezone, tzinfo


def why(call):
    try:
        return call()
    except Exception as error:
        return f"{type(error).__name__}: {error}"

class Own(tzinfo):
    def __init__(self, *args):
        self.args = args

    def __getinitargs__(self):
        return (7,)


zone = timezone(timedelta(hours=1), "one")
values = date(2024, 2, 29), time(1, 2, 3, 4), time(1, tzinfo=zone, fold=1), datetime(9999, 12, 31, 23, 59, 59, 999999), datetime(1, 1, 1, tzinfo=zone, fold=1), timedelta(-1, 2, 3), zone, timezone.utc
for value in values:
    print([value.__reduce_ex__(protocol) for protocol in (2, 4)])
    copies = [pickle.loads(pickle.dumps(value, protocol)) for protocol in range(6)] + [copy.copy(value), copy.deepcopy(value)]
    print(all(other == value and type(other) is type(value) for other in copies), pickle.dumps(value, 2), pickle.dumps(value, 4))
# expect: [(<class 'datetime.date'>, (b'\x07\xe8\x02\x1d',)), (<class 'datetime.date'>, (b'\x07\xe8\x02\x1d',))]
# expect: True b'\x80\x02cdatetime\ndate\nq\x00c_codecs\nencode\nq\x01X\x05\x00\x00\x00\x07\xc3\xa8\x02\x1dq\x02X\x06\x00\x00\x00latin1q\x03\x86q\x04Rq\x05\x85q\x06Rq\x07.' b'\x80\x04\x95 \x00\x00\x00\x00\x00\x00\x00\x8c\x08datetime\x94\x8c\x04date\x94\x93\x94C\x04\x07\xe8\x02\x1d\x94\x85\x94R\x94.'
# expect: [(<class 'datetime.time'>, (b'\x01\x02\x03\x00\x00\x04',)), (<class 'datetime.time'>, (b'\x01\x02\x03\x00\x00\x04',))]
# expect: True b'\x80\x02cdatetime\ntime\nq\x00c_codecs\nencode\nq\x01X\x06\x00\x00\x00\x01\x02\x03\x00\x00\x04q\x02X\x06\x00\x00\x00latin1q\x03\x86q\x04Rq\x05\x85q\x06Rq\x07.' b'\x80\x04\x95"\x00\x00\x00\x00\x00\x00\x00\x8c\x08datetime\x94\x8c\x04time\x94\x93\x94C\x06\x01\x02\x03\x00\x00\x04\x94\x85\x94R\x94.'
# expect: [(<class 'datetime.time'>, (b'\x01\x00\x00\x00\x00\x00', datetime.timezone(datetime.timedelta(seconds=3600), 'one'))), (<class 'datetime.time'>, (b'\x81\x00\x00\x00\x00\x00', datetime.timezone(datetime.timedelta(seconds=3600), 'one')))]
# expect: True b'\x80\x02cdatetime\ntime\nq\x00c_codecs\nencode\nq\x01X\x06\x00\x00\x00\x01\x00\x00\x00\x00\x00q\x02X\x06\x00\x00\x00latin1q\x03\x86q\x04Rq\x05cdatetime\ntimezone\nq\x06cdatetime\ntimedelta\nq\x07K\x00M\x10\x0eK\x00\x87q\x08Rq\tX\x03\x00\x00\x00oneq\n\x86q\x0bRq\x0c\x86q\rRq\x0e.' b'\x80\x04\x95V\x00\x00\x00\x00\x00\x00\x00\x8c\x08datetime\x94\x8c\x04time\x94\x93\x94C\x06\x81\x00\x00\x00\x00\x00\x94h\x00\x8c\x08timezone\x94\x93\x94h\x00\x8c\ttimedelta\x94\x93\x94K\x00M\x10\x0eK\x00\x87\x94R\x94\x8c\x03one\x94\x86\x94R\x94\x86\x94R\x94.'
# expect: [(<class 'datetime.datetime'>, (b"'\x0f\x0c\x1f\x17;;\x0fB?",)), (<class 'datetime.datetime'>, (b"'\x0f\x0c\x1f\x17;;\x0fB?",))]
# expect: True b"\x80\x02cdatetime\ndatetime\nq\x00c_codecs\nencode\nq\x01X\n\x00\x00\x00'\x0f\x0c\x1f\x17;;\x0fB?q\x02X\x06\x00\x00\x00latin1q\x03\x86q\x04Rq\x05\x85q\x06Rq\x07." b"\x80\x04\x95*\x00\x00\x00\x00\x00\x00\x00\x8c\x08datetime\x94\x8c\x08datetime\x94\x93\x94C\n'\x0f\x0c\x1f\x17;;\x0fB?\x94\x85\x94R\x94."
# expect: [(<class 'datetime.datetime'>, (b'\x00\x01\x01\x01\x00\x00\x00\x00\x00\x00', datetime.timezone(datetime.timedelta(seconds=3600), 'one'))), (<class 'datetime.datetime'>, (b'\x00\x01\x81\x01\x00\x00\x00\x00\x00\x00', datetime.timezone(datetime.timedelta(seconds=3600), 'one')))]
# expect: True b'\x80\x02cdatetime\ndatetime\nq\x00c_codecs\nencode\nq\x01X\n\x00\x00\x00\x00\x01\x01\x01\x00\x00\x00\x00\x00\x00q\x02X\x06\x00\x00\x00latin1q\x03\x86q\x04Rq\x05cdatetime\ntimezone\nq\x06cdatetime\ntimedelta\nq\x07K\x00M\x10\x0eK\x00\x87q\x08Rq\tX\x03\x00\x00\x00oneq\n\x86q\x0bRq\x0c\x86q\rRq\x0e.' b'\x80\x04\x95^\x00\x00\x00\x00\x00\x00\x00\x8c\x08datetime\x94\x8c\x08datetime\x94\x93\x94C\n\x00\x01\x81\x01\x00\x00\x00\x00\x00\x00\x94h\x00\x8c\x08timezone\x94\x93\x94h\x00\x8c\ttimedelta\x94\x93\x94K\x00M\x10\x0eK\x00\x87\x94R\x94\x8c\x03one\x94\x86\x94R\x94\x86\x94R\x94.'
# expect: [(<class 'datetime.timedelta'>, (-1, 2, 3)), (<class 'datetime.timedelta'>, (-1, 2, 3))]
# expect: True b'\x80\x02cdatetime\ntimedelta\nq\x00J\xff\xff\xff\xffK\x02K\x03\x87q\x01Rq\x02.' b"\x80\x04\x95'\x00\x00\x00\x00\x00\x00\x00\x8c\x08datetime\x94\x8c\ttimedelta\x94\x93\x94J\xff\xff\xff\xffK\x02K\x03\x87\x94R\x94."
# expect: [(<class 'datetime.timezone'>, (datetime.timedelta(seconds=3600), 'one'), None), (<class 'datetime.timezone'>, (datetime.timedelta(seconds=3600), 'one'), None)]
# expect: True b'\x80\x02cdatetime\ntimezone\nq\x00cdatetime\ntimedelta\nq\x01K\x00M\x10\x0eK\x00\x87q\x02Rq\x03X\x03\x00\x00\x00oneq\x04\x86q\x05Rq\x06.' b'\x80\x04\x95>\x00\x00\x00\x00\x00\x00\x00\x8c\x08datetime\x94\x8c\x08timezone\x94\x93\x94h\x00\x8c\ttimedelta\x94\x93\x94K\x00M\x10\x0eK\x00\x87\x94R\x94\x8c\x03one\x94\x86\x94R\x94.'
# expect: [(<class 'datetime.timezone'>, (datetime.timedelta(0),), None), (<class 'datetime.timezone'>, (datetime.timedelta(0),), None)]
# expect: True b'\x80\x02cdatetime\ntimezone\nq\x00cdatetime\ntimedelta\nq\x01K\x00K\x00K\x00\x87q\x02Rq\x03\x85q\x04Rq\x05.' b'\x80\x04\x957\x00\x00\x00\x00\x00\x00\x00\x8c\x08datetime\x94\x8c\x08timezone\x94\x93\x94h\x00\x8c\ttimedelta\x94\x93\x94K\x00K\x00K\x00\x87\x94R\x94\x85\x94R\x94.'
print(pickle.loads(pickle.dumps(timezone.utc)) is timezone.utc, tzinfo().__reduce__(), Own(3).__reduce__(), vars(pickle.loads(pickle.dumps(Own(3)))))
# expect: True (<class 'datetime.tzinfo'>, (), None) (<class '__main__.Own'>, (7,), {'args': (3,)}) {'args': (3,)}
print(date(b"\x07\xe4\x01\x02"), date("\x07\xe4\x01\x02"), repr(time(b"\x81\x02\x03\x00\x00\x04", zone)), repr(datetime(b"\x07\xe4\x81\x02\x03\x04\x05\x00\x00\x06")), repr(time(b"\x17\x99\x99\x99\x99\x99")))
# expect: 2020-01-02 2020-01-02 datetime.time(1, 2, 3, 4, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600), 'one'), fold=1) datetime.datetime(2020, 1, 2, 3, 4, 5, 6, fold=1) datetime.time(23, 153, 153, 10066329)
print(pickle.loads(b"cdatetime\ndate\n(S'\\x07\\xe4\\x01\\x02'\ntR.", encoding="latin1"))  # expect: 2020-01-02
print(why(lambda: date(b"\x07\xe4\x0d\x02")))  # expect: TypeError: 'bytes' object cannot be interpreted as an integer
print(why(lambda: date(b"abc")))  # expect: TypeError: 'bytes' object cannot be interpreted as an integer
print(why(lambda: date(year=b"\x07\xe4\x01\x02")))
# expect: TypeError: 'bytes' object cannot be interpreted as an integer
print(why(lambda: date("\x07\u1234\x01\x02")))
# expect: ValueError: Failed to encode latin1 string when unpickling a date object. pickle.load(data, encoding='latin1') is assumed.
print(why(lambda: time(b"\x7f\x02\x03\x00\x00\x04")))
# expect: TypeError: 'bytes' object cannot be interpreted as an integer
print(why(lambda: time(b"\x01\x02\x03\x00\x00\x04", 3)))  # expect: TypeError: bad tzinfo state arg
print(why(lambda: datetime("\x07\u1234\x01\x02\x03\x04\x05\x00\x00\x06", zone)))
# expect: ValueError: Failed to encode latin1 string when unpickling a datetime object. pickle.load(data, encoding='latin1') is assumed.
print(why(lambda: datetime(b"\x07\xe4\x01\x02\x03\x04\x05\x00\x00\x06", 3)))  # expect: TypeError: bad tzinfo state arg
