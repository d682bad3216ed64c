# Settings: configparser, environment, a chain of maps, shlex, getopt, validation, interpolation, a context manager, tomllib.
import collections
import configparser
import contextlib
import dataclasses
import getopt
import io
import os
import re
import shlex
import textwrap
import tomllib

INI = """
[DEFAULT]
root = /srv
log = %(root)s/log

[server]
host = example.org
port = 8080
paths = %(log)s/a
    %(log)s/b
; a comment
debug = yes

[client "b"]
timeout = 2.5
empty =
flag
"""

TOML = """
title = "demo"
[server]
port = 9090
tags = ["a", 'b', \"\"\"c\"\"\"]
started = 2025-01-02T03:04:05Z
ratio = 6.5e-1
big = 1_000_000
[[users]]
name = "ann"
roles = { admin = true, "x.y" = 0x1F }
[[users]]
name = "bob"
"""


class SettingError(ValueError):
    pass


@dataclasses.dataclass
class Settings:
    host: str = "localhost"
    port: int = 80
    debug: bool = False
    timeout: float = 1.0

    @classmethod
    def from_maps(cls, *maps):
        chain = collections.ChainMap(*maps)
        values, problems = {}, []
        for field in dataclasses.fields(cls):
            if field.name not in chain:
                continue
            raw = chain[field.name]
            try:
                values[field.name] = cls._convert(field.type, raw)
            except ValueError as error:
                problems.append(SettingError(f"{field.name}: {error}"))
        if problems:
            raise ExceptionGroup("wrong settings", problems)
        return cls(**values)

    @staticmethod
    def _convert(kind, raw):
        if kind is bool and isinstance(raw, str):
            states = configparser.ConfigParser.BOOLEAN_STATES
            if raw.lower() not in states:
                raise ValueError(f"no truth value: {raw}")
            return states[raw.lower()]
        return kind(raw)


@contextlib.contextmanager
def environment(**changes):
    before = {name: os.environ.get(name) for name in changes}
    os.environ.update(changes)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def from_environment(prefix="DEMO_"):
    return {k.removeprefix(prefix).lower(): v for k, v in os.environ.items() if k.startswith(prefix)}


def from_words(text):
    options, rest = getopt.gnu_getopt(shlex.split(text), "p:dh:", ["port=", "debug", "host="])
    names = {"-p": "port", "-d": "debug", "-h": "host"}
    return {names.get(k, k.lstrip("-")): v or "true" for k, v in options}, rest


parser = configparser.ConfigParser(allow_no_value=True)
parser.read_string(INI)
print(parser.sections(), parser.getint("server", "port"), parser["server"].getboolean("debug"), parser["server"]["paths"].split())
# expect: ['server', 'client "b"'] 8080 True ['/srv/log/a', '/srv/log/b']
print(dict(parser['client "b"']), parser.has_option("server", "nothing"), parser.get("server", "nothing", fallback="-"))
# expect: {'timeout': '2.5', 'empty': '', 'flag': None, 'root': '/srv', 'log': '/srv/log'} False -
parser["server"]["port"] = "81"
parser.add_section("new")
parser.set("new", "ratio", "50%%")
out = io.StringIO()
parser.write(out)
print(out.getvalue().strip().splitlines()[-3:], parser.get("new", "ratio"), parser.get("new", "ratio", raw=True))
# expect: ['', '[new]', 'ratio = 50%%'] 50% 50%%
for wrong in ("[a]\nx\n[a]\n", "x = 1\n", "[a]\nx = %(y)s\n", "[a]\nx=1\nx=2\n"):
    try:
        p = configparser.ConfigParser()
        p.read_string(wrong)
        p.get("a", "x")
    except configparser.Error as error:
        print(type(error).__name__, "|", str(error).splitlines()[0])
# expect: DuplicateSectionError | While reading from '<string>' [line  3]: section 'a' already exists
# expect: MissingSectionHeaderError | File contains no section headers.
# expect: InterpolationMissingOptionError | Bad value substitution: option 'x' in section 'a' contains an interpolation key 'y' which is not a valid option name. Raw value: '%(y)s'
# expect: DuplicateOptionError | While reading from '<string>' [line  3]: option 'x' in section 'a' already exists

data = tomllib.loads(TOML)
print(data["server"], data["users"])
# expect: {'port': 9090, 'tags': ['a', 'b', 'c'], 'started': datetime.datetime(2025, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc), 'ratio': 0.65, 'big': 1000000} [{'name': 'ann', 'roles': {'admin': True, 'x.y': 31}}, {'name': 'bob'}]
try:
    tomllib.loads("a = 1\na = 2")
except tomllib.TOMLDecodeError as error:
    print(error)
# expect: Cannot overwrite a value (at end of document)

words, rest = from_words("--port=9 'two words' -d --host \"a b.org\" file\\ name")
print(words, rest, shlex.join(rest), shlex.quote("it's"))
# expect: {'port': '9', 'debug': 'true', 'host': 'a b.org'} ['two words', 'file name'] 'two words' 'file name' 'it'"'"'s'
with environment(DEMO_TIMEOUT="7", DEMO_PORT="1"):
    print(Settings.from_maps(words, from_environment(), parser["server"]))
# expect: Settings(host='a b.org', port=9, debug=True, timeout=7.0)
print(from_environment(), Settings.from_maps())
# expect: {} Settings(host='localhost', port=80, debug=False, timeout=1.0)
try:
    Settings.from_maps({"port": "x", "debug": "perhaps"}, {"timeout": "1"})
except* SettingError as group:
    print(group.message, [str(e) for e in group.exceptions])
# expect: wrong settings ["port: invalid literal for int() with base 10: 'x'", 'debug: no truth value: perhaps']
try:
    from_words("--colour red")
except getopt.GetoptError as error:
    print(error.msg, error.opt)
# expect: option --colour not recognized colour
print(textwrap.indent(textwrap.dedent("""
    usage:
      demo [-d]
"""), "> ", lambda line: line.strip()), re.sub(r"\$(\w+)|\$\{(\w+)\}", lambda m: os.environ.get(m[1] or m[2], "?"), "$NO_SUCH ${NEITHER}"))
# expect:
# expect: > usage:
# expect: >   demo [-d]
# expect:  ? ?
lexer = shlex.shlex("a && b || c; d >>e", punctuation_chars=True)
print(list(lexer))  # expect: ['a', '&&', 'b', '||', 'c', ';', 'd', '>>', 'e']
