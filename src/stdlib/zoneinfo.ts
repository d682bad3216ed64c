// _zoneinfo: time zones from the TZif files of the machine.
//
// ZoneInfo extends tzinfo like any zone that a program writes, so it is Python as well. The library's
// zoneinfo._common reads the files; here is what their tables mean: which entry holds at a moment, what a time that comes
// twice or never has, and the rule (in POSIX' notation) for all years after the tables.

import type { ModuleTable } from './module-table.ts';

const SOURCE = `
from bisect import bisect_right as _after
from datetime import datetime as _datetime, timedelta as _timedelta, tzinfo as _tzinfo, MINYEAR as _MINYEAR
from weakref import WeakValueDictionary as _WeakValues

_EPOCH = 719163
_STRONG = 8

class _Entry:
    __slots__ = "offset", "seconds", "dst", "name"

    def __init__(self, seconds, dst, name):
        self.seconds = seconds
        self.offset = _timedelta(seconds=seconds)
        self.dst = _timedelta(seconds=dst)
        self.name = name

    def same(self, other):
        return self.seconds == other.seconds and self.dst == other.dst and self.name == other.name

class _Unknown:
    offset = dst = name = None

def _seconds(dt):
    days = dt.toordinal() - _EPOCH
    return days * 86400 + dt.hour * 3600 + dt.minute * 60 + dt.second

def _days_to_year(year):
    before = year - 1
    return before * 365 + before // 4 - before // 100 + before // 400 + 1 - _EPOCH

def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

def _month_start(year, month):
    "Days of the year before this month."
    days = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)[month - 1]
    return days + (month > 2 and _is_leap(year))

class _Rule:
    "Summer time from one day of the year to another."
    __slots__ = "std", "dst", "difference", "start", "end"

    def __init__(self, std, dst, start, end):
        self.std, self.dst, self.start, self.end = std, dst, start, end
        self.difference = dst.seconds - std.seconds

    def entry(self, seconds, year, fold):
        start, end = self.start(year), self.end(year)
        if fold == (self.difference >= 0):
            end -= self.difference
        else:
            start += self.difference
        return self.choose(seconds, start, end)

    def choose(self, seconds, start, end):
        if start < end:
            summer = start <= seconds < end
        else:
            summer = not end <= seconds < start
        return self.dst if summer else self.std

    def entry_from_utc(self, seconds, year):
        start, end = self.start(year) - self.std.seconds, self.end(year) - self.dst.seconds
        if self.difference > 0:
            twice, until = end, end + self.difference
        else:
            twice, until = start, start - self.difference
        return self.choose(seconds, start, end), twice <= seconds < until

class _Malformed(Exception):
    pass

class _RuleReader:
    def __init__(self, text):
        self.shown = text
        self.text = text.decode("latin-1")
        self.at = 0

    def fail(self, what):
        raise ValueError(f"{what} in {self.shown!r}") from None

    def next(self):
        return self.text[self.at] if self.at < len(self.text) else ""

    def skip(self, character):
        found = self.next() == character
        self.at += found
        return found

    def digits(self, least, most):
        start = self.at
        while self.at - start < most and "0" <= self.next() <= "9":
            self.at += 1
        if self.at - start < least:
            raise _Malformed
        return int(self.text[start:self.at])

    def name(self):
        quoted = self.skip("<")
        start = self.at
        while (c := self.next()) and c.isascii() and (c.isalpha() or quoted and (c.isdigit() or c in "+-")):
            self.at += 1
        found = self.text[start:self.at]
        if not found or quoted and not self.skip(">"):
            raise _Malformed
        return found

    def time(self, most):
        sign = 1
        if self.next() in ("+", "-"):
            sign = -1 if self.next() == "-" else 1
            self.at += 1
        total = self.digits(1, 3)
        if total > most:
            raise _Malformed
        total *= 3600
        for unit in 60, 1:
            if not self.skip(":"):
                break
            part = self.digits(2, 2)
            if part > 59:
                raise _Malformed
            total += part * unit
        return sign * total

    def zone(self, kind):
        try:
            name = self.name()
        except _Malformed:
            self.fail(f"Invalid {kind} format")
        if kind == "DST" and self.next() == ",":
            return name, None
        try:
            return name, -self.time(24)
        except _Malformed:
            self.fail(f"Invalid {kind} offset")

    def day(self):
        if self.skip("M"):
            month = self.digits(1, 2)
            if not self.skip("."):
                raise _Malformed
            week = self.digits(1, 1)
            if not self.skip("."):
                raise _Malformed
            weekday = self.digits(1, 1)
            if not (1 <= month <= 12 and 1 <= week <= 5 and weekday <= 6):
                raise _Malformed
            def days(year):
                start = _month_start(year, month)
                end = _month_start(year, month + 1) if month < 12 else 365 + _is_leap(year)
                # The first day of 1970 was a Thursday (4).
                first = (weekday - (_days_to_year(year) + start + 4)) % 7
                day = start + first + (week - 1) * 7
                return day if day < end else day - 7
            return days
        julian = self.skip("J")
        number = self.digits(1, 3)
        if not julian <= number <= 365:
            raise _Malformed
        # As in CPython: plain days count from 1, too, and in leap years a day more begins with J59.
        return lambda year: number - 1 + (julian and number >= 59 and _is_leap(year))

    def transition(self):
        if not self.skip(","):
            raise ValueError(f"Missing transition rules in TZ string: {self.shown!r}")
        try:
            days = self.day()
            time = self.time(167) if self.skip("/") else 7200
        except _Malformed:
            raise ValueError(f"Malformed transition rule in TZ string: {self.shown!r}") from None
        return lambda year: (_days_to_year(year) + days(year)) * 86400 + time

    def rule(self):
        name, offset = self.zone("STD")
        std = _Entry(offset, 0, name)
        if not self.next():
            return std
        name, offset = self.zone("DST")
        if offset is None:
            offset = std.seconds + 3600
        dst = _Entry(offset, offset - std.seconds, name)
        start, end = self.transition(), self.transition()
        if self.next():
            raise ValueError(f"Extraneous characters at end of TZ string: {self.shown!r}")
        return _Rule(std, dst, start, end)

def _summer_offsets(indices, offsets, summer):
    "How much of each offset is summer time: what it differs by from the standard time beside it."
    found = [0] * len(offsets)
    missing = sum(map(bool, summer))
    for i in range(1, len(indices)):
        if missing == 0:
            break
        index = indices[i]
        if not summer[index] or found[index]:
            continue
        difference = 0
        if not summer[indices[i - 1]]:
            difference = offsets[index] - offsets[indices[i - 1]]
        if not difference and i + 1 < len(indices):
            if summer[indices[i + 1]]:
                continue
            difference = offsets[index] - offsets[indices[i + 1]]
        if difference:
            found[index] = difference
            missing -= 1
    return [3600 if is_summer and not value else value for value, is_summer in zip(found, summer)]

_missing = object()

class ZoneInfo(_tzinfo):
    __slots__ = "_key", "_moments", "_walls", "_entries", "_before", "_rule", "_fixed", "_source", "_shown", "__weakref__"
    __module__ = "zoneinfo"
    _weak = _WeakValues()
    _strong = {}

    def __init_subclass__(cls, /, **kwargs):
        super().__init_subclass__(**kwargs)
        cls._weak = _WeakValues()
        cls._strong = {}

    def __new__(cls, /, key):
        found = cls._weak.get(key)
        if found is None:
            found = cls._weak.setdefault(key, cls._load(key, "cache"))
        strong = cls._strong
        strong[key] = strong.pop(key, found)
        if len(strong) > _STRONG:
            del strong[next(iter(strong))]
        return found

    @classmethod
    def no_cache(cls, /, key):
        return cls._load(key, "key")

    @classmethod
    def from_file(cls, file_obj, /, key=None):
        self = super().__new__(cls)
        self._read(file_obj)
        self._key, self._source, self._shown = key, "file", repr(file_obj)
        return self

    @classmethod
    def _load(cls, key, source):
        from zoneinfo import _common, _tzpath
        self = super().__new__(cls)
        path = _tzpath.find_tzfile(key)
        file = open(path, "rb") if path is not None else _common.load_tzdata(key)
        with file:
            self._read(file)
        self._key, self._source, self._shown = key, source, None
        return self

    @classmethod
    def clear_cache(cls, /, *, only_keys=None):
        if only_keys is None:
            cls._weak.clear()
            cls._strong.clear()
        else:
            for key in only_keys:
                cls._weak.pop(key, None)
                cls._strong.pop(key, None)

    @classmethod
    def _unpickle(cls, key, from_cache, /):
        return cls(key) if from_cache else cls.no_cache(key)

    def _read(self, file):
        from zoneinfo import _common
        indices, moments, offsets, summer, names, tail = _common.load_data(file)
        known = [
            _Entry(*parts) for parts in zip(offsets, _summer_offsets(indices, offsets, summer), names)
        ]
        self._moments = moments
        self._entries = [known[i] for i in indices]
        earlier = [offsets[0], *(offsets[i] for i in indices)] if offsets else []
        # A time that comes twice is the later one with fold; one that never comes counts as the earlier without.
        self._walls = (
            [t + max(a, offsets[b]) for t, a, b in zip(moments, earlier, indices)],
            [t + min(a, offsets[b]) for t, a, b in zip(moments, earlier, indices)],
        )
        self._before = next((entry for entry, s in zip(known, summer) if not s), known[0] if known else None)
        if tail:
            self._rule = _RuleReader(tail).rule()
        elif not known:
            raise ValueError("No time zone information found.")
        else:
            self._rule = self._entries[-1] if self._entries else known[-1]
        self._fixed = isinstance(self._rule, _Entry) and (
            not known or len(known) == 1 and self._rule.same(known[0])
        )

    def _entry(self, dt):
        if dt is None:
            return self._rule if self._fixed else _Unknown
        seconds = _seconds(dt)
        walls = self._walls[dt.fold]
        if walls and seconds < walls[0]:
            return self._before
        if not walls or seconds > walls[-1]:
            if isinstance(self._rule, _Rule):
                return self._rule.entry(seconds, dt.year, dt.fold)
            return self._rule
        return self._entries[_after(walls, seconds) - 1]

    def utcoffset(self, dt, /):
        return self._entry(dt).offset

    def dst(self, dt, /):
        return self._entry(dt).dst

    def tzname(self, dt, /):
        return self._entry(dt).name

    def fromutc(self, object, /):
        if not isinstance(object, _datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if object.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        seconds = _seconds(object)
        moments = self._moments
        twice = False
        if moments and seconds < moments[0]:
            entry = self._before
        elif (not moments or seconds > moments[-1]) and isinstance(self._rule, _Rule):
            entry, twice = self._rule.entry_from_utc(seconds, object.year)
        elif not moments:
            entry = self._rule
        else:
            index = _after(moments, seconds)
            if len(moments) > 1 and seconds >= moments[1]:
                earlier, entry = self._entries[index - 2 : index]
            elif seconds > moments[-1]:
                earlier, entry = self._entries[-1], self._rule
            else:
                earlier, entry = self._before, self._entries[0]
            twice = earlier.seconds - entry.seconds > seconds - moments[index - 1]
        moved = object + entry.offset
        return moved.replace(fold=1) if twice else moved

    @property
    def key(self):
        return self._key

    def __str__(self):
        return str(self._key) if self._key is not None else repr(self)

    def __repr__(self):
        cls = type(self)
        name = "zoneinfo.ZoneInfo" if cls is ZoneInfo else cls.__name__
        if self._key is not None:
            return f"{name}(key={self._key!r})"
        return f"{name}.from_file({self._shown})"

    def __reduce__(self):
        if self._source == "file":
            from pickle import PicklingError
            raise PicklingError("Cannot pickle a ZoneInfo file from a file stream.")
        return type(self)._unpickle, (self._key, self._source == "cache")
`.trimStart();

export const zoneinfoModule: ModuleTable = {
  name: '_zoneinfo',
  doc: 'C implementation of the zoneinfo module',
  source: SOURCE,
};
