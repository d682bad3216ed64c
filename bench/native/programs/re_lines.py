# size: 25
# expect: 28400000
# stresses: match and fullmatch line by line, groups and groupdict: a log is parsed

import re

LINE = re.compile(
    r'(?P<host>\S+) \S+ \S+ \[(?P<day>\d+)/(?P<month>\w+)/(?P<year>\d{4}):(?P<time>[\d:]+) [+-]\d{4}\] '
    r'"(?P<method>[A-Z]+) (?P<path>[^ "]+)[^"]*" (?P<status>\d{3}) (?P<size>\d+|-)'
)
ADDRESS = re.compile(r"(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})")
LINES = [
    f'10.0.{i % 200}.{i % 7} - - [{i % 28 + 1}/Nov/2026:10:{i % 60:02}:07 +0000] "GET /page/{i}?q={i} HTTP/1.1" '
    f"{200 if i % 5 else 404} {i * 31}"
    for i in range(300)
] + ["not a line of the log"] * 20


def run(size):
    total = 0
    for _ in range(size):
        for line in LINES:
            found = LINE.match(line)
            if found is None:
                continue
            fields = found.groupdict()
            if fields["status"] == "200":
                total += int(found["size"]) + int(ADDRESS.fullmatch(fields["host"]).group(3))
    return total
