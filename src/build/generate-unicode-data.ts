// Writes src/stdlib/unicodedata/tables.generated.ts: Unicode 16 and 3.2 as CPython 3.14 tells them.
//
//   npx tsx src/build/generate-unicode-data.ts
//
// A property is a text of runs: how many code points (base 36), then one character for the value. Decompositions and
// numbers are lists of runs of code points whose values go up together. CPython itself, in WebAssembly, is asked about
// every code point, so the tables are right by construction; how they are read is in database.ts beside them.

import { writeFileSync } from 'node:fs';
import { Oracle } from '../../conformance/oracle/oracle.ts';

const PROGRAM = `
import json, unicodedata as now
from fractions import Fraction
old = now.ucd_3_2_0
DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'
MARKS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ!#%&()*+,-./:;<=>?@[]^_{|}~αβγδεζηθικλμνξοπρ'
ALL = range(0x110000)

def base36(n):
    text = ''
    while True:
        n, digit = divmod(n, 36)
        text = DIGITS[digit] + text
        if n == 0: return text

def runs(value):
    values, out, last, length = [], [], None, 0
    for c in ALL:
        v = value(c)
        if v not in values: values.append(v)
        if v == last: length += 1
        else:
            if length: out.append(base36(length) + MARKS[values.index(last)])
            last, length = v, 1
    out.append(base36(length) + MARKS[values.index(last)])
    return {'values': values, 'runs': ''.join(out)}

def decompositions(db, skip):
    out, last, previous = [], None, 0
    for c in ALL:
        text = db.decomposition(chr(c))
        if not text or (skip and text == now.decomposition(chr(c))): continue
        parts = text.split()
        tag = parts.pop(0)[1:-1] if parts[0][0] == '<' else ''
        codes = [int(p, 16) for p in parts]
        if last and c == last[0] + last[3] and tag == last[1] and len(codes) == 1 == len(last[2]) and codes[0] == last[2][0] + last[3]:
            last[3] += 1
        else:
            last = [c, tag, codes, 1]
            out.append(last)
    lines = []
    for c, tag, codes, count in out:
        line = base36(c - previous) + (':' + tag if tag else '') + ' ' + ' '.join(map(base36, codes))
        if count > 1: line += '*' + base36(count)
        lines.append(line)
        previous = c
    return ';'.join(lines)

def numbers(db, skip):
    out, last, previous = [], None, 0
    for c in ALL:
        n = db.numeric(chr(c), None)
        if n is None or (skip and n == now.numeric(chr(c), None)): continue
        kind = 'd' if db.decimal(chr(c), None) is not None else 'g' if db.digit(chr(c), None) is not None else 'n'
        f = Fraction(n).limit_denominator(1000)
        if last and c == last[0] + last[3] and kind == last[1] and f == last[2] + last[3]: last[3] += 1
        else:
            last = [c, kind, f, 1]
            out.append(last)
    lines = []
    for c, kind, f, count in out:
        lines.append(base36(c - previous) + kind + str(f) + ('*' + base36(count) if count > 1 else ''))
        previous = c
    return ' '.join(lines)

def excluded():
    out = []
    for c in ALL:
        text = now.decomposition(chr(c))
        if text and text[0] != '<' and now.normalize('NFC', chr(c)) != chr(c): out.append(base36(c))
    return ' '.join(out)

known = [old.category(chr(c)) != 'Cn' for c in ALL]
def changed(name):
    return {base36(c): getattr(old, name)(chr(c)) for c in ALL
            if known[c] and getattr(old, name)(chr(c)) != getattr(now, name)(chr(c))}

# CPython's old database has the new one's numbers and decompositions but for these.
print(json.dumps({
    'CATEGORY': runs(lambda c: now.category(chr(c))),
    'BIDIRECTIONAL': runs(lambda c: now.bidirectional(chr(c))),
    'COMBINING': runs(lambda c: str(now.combining(chr(c)))),
    'WIDTH': runs(lambda c: now.east_asian_width(chr(c))),
    'MIRRORED': runs(lambda c: str(now.mirrored(chr(c)))),
    'DECOMPOSITIONS': decompositions(now, False),
    'NUMBERS': numbers(now, False),
    'NOT_COMPOSED': excluded(),
    'OLD_KNOWN': runs(lambda c: str(int(known[c]))),
    'OLD_CHANGES': {name: changed(name) for name in ('category', 'bidirectional', 'east_asian_width', 'mirrored', 'decomposition')},
    'OLD_NUMBERS': {base36(c): old.numeric(chr(c), None) for c in ALL if known[c] and old.numeric(chr(c), None) != now.numeric(chr(c), None)},
    'OLD_NORMALIZED': {base36(c): old.normalize('NFD', chr(c)) for c in ALL if known[c] and old.normalize('NFD', chr(c)) != now.normalize('NFD', chr(c))},
}))
`;

const oracle = await Oracle.start();
const { stdout, stderr } = oracle.run({ source: PROGRAM, filename: 'unicode.py' });
oracle.close();
if (stdout === '') throw new Error(stderr);
const tables = JSON.parse(stdout) as Record<string, unknown>;

const parts = Object.entries(tables).map(([name, value]) => `export const ${name} = ${literal(value)};\n`);
writeFileSync(
  new URL('../stdlib/unicodedata/tables.generated.ts', import.meta.url),
  `// Made by src/build/generate-unicode-data.ts; do not edit.\n\n${parts.join('\n')}`,
);

function literal(value: unknown): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "\\'")}'`;
  return JSON.stringify(value);
}
