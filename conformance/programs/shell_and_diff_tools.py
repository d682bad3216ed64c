# Small tools: cmd as a shell of its own, difflib, pprint, fileinput, glob, io text layers, textual tables, signal-free cleanup with ExitStack.
import cmd
import contextlib
import difflib
import fileinput
import glob
import io
import linecache
import os
import pprint
import re
import string
import sys
import tempfile
import textwrap
import traceback


class Shell(cmd.Cmd):
    prompt = "> "
    intro = "Welcome."

    def __init__(self, commands):
        super().__init__(stdin=io.StringIO(commands), stdout=sys.stdout)
        self.use_rawinput = False
        self.values = {}

    def do_set(self, line):
        """set NAME VALUE: remember a value"""
        name, _, value = line.partition(" ")
        if not name.isidentifier():
            print(f"no name: {name!r}", file=self.stdout)
            return
        self.values[name] = value

    def do_get(self, name):
        print(self.values.get(name, "?"), file=self.stdout)

    def complete_get(self, text, line, begin, end):
        return [n for n in sorted(self.values) if n.startswith(text)]

    def do_quit(self, line):
        return True

    def default(self, line):
        close = difflib.get_close_matches(line.split()[0], [n[3:] for n in self.get_names() if n.startswith("do_")])
        print("unknown;", "did you mean " + close[0] if close else "help lists what there is", file=self.stdout)

    def emptyline(self):
        print("(nothing)", file=self.stdout)

    def precmd(self, line):
        return line.lower() if line.isupper() else line


shell = Shell("set a 1 2\nget a\n\nGET A\nqit\nset 9 x\nhelp set\nfrobnicate\nset abc z\nquit\nget a\n")
shell.cmdloop()
# expect: Welcome.
# expect: > > 1 2
# expect: > (nothing)
# expect: > 1 2
# expect: > unknown; did you mean quit
# expect: > no name: '9'
# expect: > set NAME VALUE: remember a value
# expect: > unknown; help lists what there is
# expect: > > 
print()
print(shell.complete_get("a", "get a", 4, 5), shell.lastcmd)  # expect: ['a', 'abc'] quit

before = ["def f(x):", "    return x", "", "print(f(1))", "# end"]
after = ["def f(x, y=0):", "    return x + y", "", "print(f(1))", "print(f(2, 3))"]
print(*difflib.unified_diff(before, after, "a.py", "b.py", lineterm=""), sep="\n")
# expect: --- a.py
# expect: +++ b.py
# expect: @@ -1,5 +1,5 @@
# expect: -def f(x):
# expect: -    return x
# expect: +def f(x, y=0):
# expect: +    return x + y
# expect:  
# expect:  print(f(1))
# expect: -# end
# expect: +print(f(2, 3))
print(*difflib.ndiff(before[:2], after[:2]), sep="\n")
# expect: - def f(x):
# expect: + def f(x, y=0):
# expect: ?        +++++
# expect:
# expect: -     return x
# expect: +     return x + y
# expect: ?             ++++
# expect:
matcher = difflib.SequenceMatcher(None, "private Thread currentThread;", "private volatile Thread currentThread;")
print(round(matcher.ratio(), 4), [op for op in matcher.get_opcodes() if op[0] != "equal"], matcher.find_longest_match())
# expect: 0.8657 [('insert', 6, 6, 6, 15)] Match(a=6, b=15, size=23)

data = {"name": "demo", "numbers": list(range(30)), "nested": {"b": {"deep": (1, 2, {"x"})}, "a": "word " * 15}, "empty": [], 3: None}
pprint.pprint(data, width=70)
# expect: {3: None,
# expect:  'empty': [],
# expect:  'name': 'demo',
# expect:  'nested': {'a': 'word word word word word word word word word word '
# expect:                  'word word word word word ',
# expect:             'b': {'deep': (1, 2, {'x'})}},
# expect:  'numbers': [0,
# expect:              1,
# expect:              2,
# expect:              3,
# expect:              4,
# expect:              5,
# expect:              6,
# expect:              7,
# expect:              8,
# expect:              9,
# expect:              10,
# expect:              11,
# expect:              12,
# expect:              13,
# expect:              14,
# expect:              15,
# expect:              16,
# expect:              17,
# expect:              18,
# expect:              19,
# expect:              20,
# expect:              21,
# expect:              22,
# expect:              23,
# expect:              24,
# expect:              25,
# expect:              26,
# expect:              27,
# expect:              28,
# expect:              29]}
pprint.pprint(data, depth=1, compact=True, sort_dicts=False)
# expect: {'name': 'demo', 'numbers': [...], 'nested': {...}, 'empty': [], 3: None}
print(pprint.pformat(list(string.ascii_lowercase), width=60, compact=True), pprint.isreadable(data))
# expect: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l',
# expect:  'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x',
# expect:  'y', 'z'] True

with contextlib.ExitStack() as stack:
    folder = stack.enter_context(tempfile.TemporaryDirectory())
    stack.callback(print, "left")
    for n, lines in enumerate((["one", "two"], ["three"], [])):
        with open(os.path.join(folder, f"{n}.txt"), "w", encoding="utf-8", newline="\r\n") as file:
            file.writelines(line + "\n" for line in lines)
    names = sorted(glob.glob("*.txt", root_dir=folder))
    paths = [os.path.join(folder, n) for n in names]
    print(names, glob.glob("[!01].*", root_dir=folder), [os.path.getsize(p) for p in paths])
    with fileinput.input(paths, encoding="utf-8") as source:
        for line in source:
            print(os.path.basename(source.filename()), source.filelineno(), source.lineno(), line.rstrip(), source.isfirstline())
    with fileinput.input(paths[:1], inplace=True, encoding="utf-8") as source:
        for line in source:
            print(line.rstrip().upper())
    with open(paths[0], "rb") as file:
        print(file.read())
    with open(paths[0], "r+", encoding="latin-1", newline="") as file:
        print(file.readline(), file.tell(), file.seek(0), file.write("é"), file.truncate(), file.errors, file.newlines)
    print(linecache.getline(paths[1], 1), open(paths[0], "rb").read(), sep="")
# expect: ['0.txt', '1.txt', '2.txt'] ['2.txt'] [10, 7, 0]
# expect: 0.txt 1 1 one True
# expect: 0.txt 2 2 two False
# expect: 1.txt 1 3 three True
# expect: b'ONE\nTWO\n'
# expect: ONE
# expect:  4 0 1 1 strict None
# expect: three
# expect: b'\xe9'
# expect: left

wrapper = io.TextIOWrapper(io.BytesIO(b"a\r\nb\rc\n\xff"), encoding="ascii", errors="backslashreplace")
print(list(wrapper), wrapper.newlines)  # expect: ['a\n', 'b\n', 'c\n', '\\xff'] ('\r', '\n', '\r\n')


def table(rows, headers):
    widths = [max(len(str(row[i])) for row in [headers, *rows]) for i in range(len(headers))]
    line = "+".join("-" * (w + 2) for w in widths)
    yield " | ".join(f"{h:<{w}}" for h, w in zip(headers, widths))
    yield line
    for row in rows:
        yield " | ".join(f"{v:>{w}}" if isinstance(v, int) else f"{v:<{w}}" for v, w in zip(row, widths))


print(*table([("apple", 3), ("fig", 12)], ("fruit", "n")), sep="\n")
# expect: fruit | n 
# expect: -------+----
# expect: apple |  3
# expect: fig   | 12


def fails(n):
    if n == 0:
        raise ValueError("deep\nerror")
    fails(n - 1)


try:
    fails(3)
except ValueError as error:
    error.add_note("a note")
    summary = traceback.extract_tb(error.__traceback__)
    print(len(summary), [f.name for f in summary], traceback.format_exception_only(error))
# expect: 5 ['<module>', 'fails', 'fails', 'fails', 'fails'] ['ValueError: deep\nerror\n', 'a note\n']
print(textwrap.fill(re.sub(r"(\w+), (\w+)", r"\2 \1", "Doe, John and Roe, Jane met " * 2), 30, initial_indent="* ", subsequent_indent="  "))
# expect: * John Doe and Jane Roe met
# expect:   John Doe and Jane Roe met
