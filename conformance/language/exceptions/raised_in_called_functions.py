# What a function called inside of a try statement raises comes to the handler with its traceback, context and locals, however the
# function is called, and a function that raises in one place and returns in another is told apart.

class Refused(Exception):
    pass


def check(n):
    if n % 2:
        raise Refused(n)
    return n


def through_finally(n):
    try:
        return check(n)
    finally:
        seen.append(n)


def renamed(n):
    try:
        check(n)
        raise KeyError(n)
    except Refused as error:
        raise ValueError(n) from error
    finally:
        seen.append(-n)


class Counter:
    def step(self, n, a=1, b=2, c=3, d=4):
        if n % 2:
            raise Refused(n)
        return n, a, b, c, d

    def any(self, *args):
        raise Refused(args)

    def __call__(self, n):
        return check(n)


def countdown(n):
    try:
        if n == 0:
            raise LookupError("bottom")
        return countdown(n - 1)
    except LookupError as error:
        if n == 2:
            raise
        raise error


def lines(error):
    entries, entry = [], error.__traceback__
    while entry is not None:
        code = entry.tb_frame.f_code
        if code.co_name != "<module>":
            entries.append((code.co_name, entry.tb_lineno - code.co_firstlineno))
        entry = entry.tb_next
    return entries


seen = []
counter = Counter()
calls = [check, through_finally, renamed, counter.step, counter.any, counter, lambda n: check(n), [].pop, {}.__getitem__]
for call in calls:
    for n in 0, 1:
        try:
            print(call(n))
        except (Refused, IndexError, KeyError, ValueError) as error:
            print(repr(error), repr(error.__context__), error.__cause__ is error.__context__, len(lines(error)))
# expect: 0
# expect: Refused(1) None True 1
# expect: 0
# expect: Refused(1) None True 2
# expect: KeyError(0) None True 1
# expect: ValueError(1) Refused(1) True 1
# expect: (0, 1, 2, 3, 4)
# expect: Refused(1) None True 1
# expect: Refused((0,)) None True 1
# expect: Refused((1,)) None True 1
# expect: 0
# expect: Refused(1) None True 2
# expect: 0
# expect: Refused(1) None True 2
# expect: IndexError('pop from empty list') None True 0
# expect: IndexError('pop from empty list') None True 0
# expect: KeyError(0) None True 0
# expect: KeyError(1) None True 0
print(seen)  # expect: [0, 1, 0, -1]


def methods():
    found = []
    for n in range(4):
        try:
            found.append(counter.step(n))
            found.append(counter.step(n, 5, 6, 7))
            found.append(counter.step(n, 5, 6, 7, 8))
            counter.any(n, n)
        except Refused as error:
            found.append(error.args)
    return found


print(methods())
# expect: [(0, 1, 2, 3, 4), (0, 5, 6, 7, 4), (0, 5, 6, 7, 8), ((0, 0),), (1,), (2, 1, 2, 3, 4), (2, 5, 6, 7, 4), (2, 5, 6, 7, 8), ((2, 2),), (3,)]

try:
    countdown(3)
except LookupError as error:
    print(lines(error))
# expect: [('countdown', 8), ('countdown', 4), ('countdown', 4), ('countdown', 8), ('countdown', 4), ('countdown', 8), ('countdown', 3)]


def items(table, keys):
    for key in keys:
        try:
            yield table[key]
        except KeyError as error:
            yield repr(error)
        except (IndexError, TypeError) as error:
            yield str(error)


class Defaults(dict):
    def __missing__(self, key):
        return key * 2


print(list(items({1: "one", "two": 2}, [1, 2, "two", (), []])))
# expect: ['one', 'KeyError(2)', 2, 'KeyError(())', "cannot use 'list' as a dict key (unhashable type: 'list')"]
print(list(items([1, 2], [0, -3, 2, "x"])))
# expect: [1, 'list index out of range', 'list index out of range', 'list indices must be integers or slices, not str']
print(list(items(Defaults({1: 1}), [1, 2])))  # expect: [1, 4]


def left_early(n):
    for i in range(4):
        try:
            try:
                if i < n:
                    continue
                if i == 3:
                    break
                check(i)
                raise Refused("own")
            finally:
                seen.append(i)
        except Refused as error:
            if error.args == ("own",):
                return i
    return "end"


print([left_early(n) for n in range(5)])  # expect: [0, 2, 2, 'end', 'end']


def generator():
    for n in range(3):
        try:
            got = yield n
            check(got)
            raise KeyError(got)
        except Refused as error:
            yield repr(error), repr(error.__context__)
        except KeyError:
            yield "key"


steps = generator()
print(next(steps), steps.send(1), next(steps), steps.send(2), next(steps))  # expect: 0 ('Refused(1)', 'None') 1 key 2
try:
    raise OSError
except OSError:
    print(steps.send(3))
# expect: ('Refused(3)', 'OSError()')


def locals_of(n):
    inside = n * 2
    raise Refused(inside)


try:
    locals_of(4)
except Refused as error:
    entry = error.__traceback__.tb_next
    print(entry.tb_frame.f_locals, entry.tb_next)
# expect: {'n': 4, 'inside': 8} None
