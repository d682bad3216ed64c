# size: 40
# expect: ([('name', 34400), ('number', 5600), ('operator', 12800), ('string', 9600)], 21571200)
# stresses: a tokenizer with one pattern of named alternatives: finditer, lastgroup, group, start

import re

TOKEN = re.compile(
    r"""
    (?P<number>\d+(\.\d*)?)
  | (?P<name>[A-Za-z_]\w*)
  | (?P<operator>[-+*/=<>!]=?|[(){},;])
  | (?P<string>"[^"\\]*(?:\\.[^"\\]*)*")
  | (?P<space>\s+)
""",
    re.VERBOSE,
)
SOURCE = 'total = total + price * 1.25; print("so far", total, "of", limit_2)\nif total >= 100 { stop(); }\n' * 20


def run(size):
    counts = {}
    position = 0
    for _ in range(size):
        for match in TOKEN.finditer(SOURCE):
            kind = match.lastgroup
            if kind != "space":
                counts[kind] = counts.get(kind, 0) + len(match.group())
                position += match.start()
    return sorted(counts.items()), position
