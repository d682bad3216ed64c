# Calls the methods of str, bytes and bytearray with generated arguments and prints every result or error.
#
# The generator is a small linear congruential one, so that CPython and every engine go through the same calls.

SEED = 20140316
COUNT = 3000
state = SEED


def below(n):
    global state
    state = (state * 1103515245 + 12345) % 2147483648
    return (state >> 8) % n


def choose(options):
    return options[below(len(options))]


ALPHABETS = [
    'ab', 'aA bB', 'abc \t\n\r', 'aβΣσςΑ ', 'ßŉǅǄﬁİıẞ', 'x\U0001f600y\U00010400\U00010428', '0123٣²½一', '.,-+_ ',
    '\x1c\x85\u2028\xa0 \u3000a', '{}[]!:0a', '%s d(a)', 'éÉ\u0301\u0345ᾳ', '"\'\\a',
    '\x00\x7f\xff\u200b\ue000\u0378\U000e0001\U0010ffff', 'ᏸꭰᎠა', 'a\tb\n',
]
BYTE_ALPHABETS = [b'ab', b'aA bB', b'a \t\n\r\x0b\x0c\x1c', b'\x00\xff\x80a', b'0123', b'"\'\\', b'a\tb\n']
INDICES = [None, 0, 1, 2, 3, 5, 8, -1, -2, -3, -9, 100]
VALUES = [
    0, 1, -1, 5, -255, 97, 10**20, -10**20, True, None, 1.5, -2.25, 0.0, 1e100, -1e-5, 'a', 'abc', 'é\U0001f600', b'x',
    [1], (1,), {'a': 1}, {'a': 'z'}, float('inf'),
]


def text(most=8):
    alphabet = choose(ALPHABETS)
    return ''.join([choose(alphabet) for _ in range(below(most + 1))])


def some_bytes(most=8):
    alphabet = choose(BYTE_ALPHABETS)
    return bytes([choose(alphabet) for _ in range(below(most + 1))])


def part_of(whole, make):
    if whole and below(5) < 3:
        start = below(len(whole))
        return whole[start:start + below(4)]
    return make(3)


def pair():
    """A text or bytes object and something that may occur in it."""
    kind = below(3)
    if kind == 0:
        whole = some_bytes()
        return whole, part_of(whole, some_bytes)
    if kind == 1:
        whole = some_bytes()
        return bytearray(whole), part_of(whole, some_bytes)
    whole = text()
    return whole, part_of(whole, text)


def search():
    whole, part = pair()
    name = choose(['find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith'])
    return whole, name, (part, choose(INDICES), choose(INDICES))


def split():
    whole, part = pair()
    return whole, choose(['split', 'rsplit']), (choose([part, None]), choose([-1, 0, 1, 2, 3]))


def one_argument():
    whole, part = pair()
    names = ['partition', 'rpartition', 'strip', 'lstrip', 'rstrip', 'removeprefix', 'removesuffix', '__contains__',
             '__add__', '__eq__', '__lt__', '__ge__']
    return whole, choose(names), (part,)


def no_argument():
    whole, _ = pair()
    names = ['upper', 'lower', 'title', 'capitalize', 'swapcase', 'casefold', 'isalnum', 'isalpha', 'isascii',
             'isdecimal', 'isdigit', 'isidentifier', 'islower', 'isnumeric', 'isprintable', 'isspace', 'istitle',
             'isupper', 'splitlines', 'split', 'strip', '__repr__', '__len__', 'hex', 'expandtabs']
    return whole, choose(names), ()


def replace():
    whole, part = pair()
    by = text(3) if isinstance(whole, str) else some_bytes(3)
    return whole, 'replace', (part, choose([by, by, part[:0]]), choose([-1, 0, 1, 2, 3]))


def padding():
    whole, _ = pair()
    fill = choose(['*', '\U0001f600', 'é']) if isinstance(whole, str) else b'*'
    width = choose([0, 3, 7, 8, 11])
    if below(4) == 0:
        return whole, choose(['zfill', 'expandtabs']), (width,)
    return whole, choose(['center', 'ljust', 'rjust']), (width, fill)


def slicing():
    whole, _ = pair()
    return whole, '__getitem__', (slice(choose(INDICES), choose(INDICES), choose([None, 1, 2, -1, -2, 5])),)


def encoding():
    names = ['utf-8', 'ascii', 'latin-1', 'utf-16', 'utf-16-be', 'utf-32', 'cp1252', 'utf-8-sig', 'koi8-r', 'cp437']
    errors = ['strict', 'ignore', 'replace', 'backslashreplace', 'surrogateescape', 'surrogatepass']
    if below(2) == 0:
        return text(), 'encode', (choose(names), choose(errors + ['xmlcharrefreplace']))
    hard = [0x61, 0x80, 0xbf, 0xc2, 0xc0, 0xe0, 0xe2, 0x82, 0xac, 0xed, 0xa0, 0xf0, 0x9f, 0x98, 0xf4, 0x90, 0xff, 0xd8, 0]
    data = bytes([choose(hard) for _ in range(below(9))])
    return data, 'decode', (choose(names + ['utf-8'] * 6), choose(errors))


def spec():
    filled = choose(['', '*', '\U0001f600', '0', ' ']) + choose('<>=^') if below(2) else ''
    return (filled + choose(['', '', '', '+', '-', ' ']) + choose(['', '', '', '#', 'z']) + choose(['', '', '0'])
            + choose(['', '5', '8', '12']) + choose(['', '', ',', '_']) + choose(['', '', '.0', '.2', '.5', '.'])
            + choose(['', 's', 'd', 'x', 'b', 'f', 'e', 'g', '%', 'c', 'X', 'n', 'o']))


def template():
    names = ['', '', '0', '1', 'a', 'a.real', '0[0]', 'a[b]', '2', '0.', '{']
    field = '{' + choose(names) + choose(['', '!r', '!s', '!a', '!x']) + choose(['', ':' + spec(), ':{}', ':>{1}']) + '}'
    return field + choose(['', '-', '{{', '}}', '}']), 'format', (choose(VALUES), choose(VALUES))


def conversion():
    return ('%' + choose(['', '', '', '(a)']) + choose(['', '-', '+', ' ', '#', '0', '-0', '+0', '# '])
            + choose(['', '5', '8', '*', '12']) + choose(['', '', '.0', '.2', '.5', '.*', '.']) + choose(['', '', 'l'])
            + choose('sradiuxXofeEgGc%zq'))


def percent():
    pattern = conversion() + choose(['', '-', '%%']) + choose(['', conversion()])
    values = choose([choose(VALUES), tuple([choose(VALUES) for _ in range(below(4))])])
    return choose([pattern, pattern, pattern.encode()]), '__mod__', (values,)


def formatting():
    return choose([text(5), 'abc']), '__format__', (spec(),)


GENERATORS = [search, search, split, one_argument, one_argument, no_argument, no_argument, replace, padding, slicing,
              encoding, encoding, template, percent, percent, formatting]

for number in range(COUNT):
    whole, name, arguments = choose(GENERATORS)()
    call = f'{number} {ascii(whole)}.{name}{ascii(arguments)}'
    try:
        print(call, '->', ascii(getattr(whole, name)(*arguments)))
    except Exception as error:
        print(call, '->', type(error).__name__, ascii(str(error)))
