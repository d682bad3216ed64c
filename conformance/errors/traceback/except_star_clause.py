# The group that except* puts around a naked exception was made in the clause: its traceback says so.
import traceback


def raises_in_clause():
    try:
        raise ValueError(1)
    except* ValueError:
        raise KeyError(2)


def raises_again():
    try:
        raise ValueError(
            1)
    except* (ValueError,
             TypeError) as group:
        print(group.__traceback__.tb_lineno, group.exceptions[0].__traceback__.tb_lineno)
        raise


def raises_the_group():
    try:
        raise ValueError(1)
    except* ValueError as group:
        raise group


def raises_the_part():
    try:
        raise ValueError(1)
    except* ValueError as group:
        raise group.exceptions[0]


def no_group_is_made():
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError as group:
        print(group.__traceback__.tb_lineno)
        raise


def second_clause():
    try:
        1 / 0
    except* TypeError:
        pass
    except* ZeroDivisionError as group:
        print(group.__context__, group.__cause__, group.__suppress_context__)
        1 + 'a'


def entries(error):
    for entry in traceback.extract_tb(error.__traceback__):
        yield entry.name, entry.lineno, entry.end_lineno, entry.colno, entry.end_colno


for function in raises_in_clause, raises_again, raises_the_group, raises_the_part, no_group_is_made, second_clause:
    try:
        function()
    except BaseException as error:
        print(function.__name__)
        for each in error, error.__context__, *getattr(error, 'exceptions', ()):
            print(repr(each), None if each is None else list(entries(each)))
# expect: raises_in_clause
# expect: KeyError(2) [('<module>', 61, 61, 8, 18), ('raises_in_clause', 9, 9, 8, 25)]
# expect: ExceptionGroup('', (ValueError(1),)) [('raises_in_clause', 8, 9, 4, 25)]
# expect: 16 14
# expect: raises_again
# expect: ExceptionGroup('', (ValueError(1),)) [('<module>', 61, 61, 8, 18), ('raises_again', 16, 19, 4, 13)]
# expect: None None
# expect: ValueError(1) [('raises_again', 14, 15, 8, 14)]
# expect: raises_the_group
# expect: ExceptionGroup('', (ValueError(1),)) [('<module>', 61, 61, 8, 18), ('raises_the_group', 26, 26, 8, 19), ('raises_the_group', 25, 26, 4, 19)]
# expect: None None
# expect: ValueError(1) [('raises_the_group', 24, 24, 8, 27)]
# expect: raises_the_part
# expect: ValueError(1) [('<module>', 61, 61, 8, 18), ('raises_the_part', 33, 33, 8, 33), ('raises_the_part', 31, 31, 8, 27)]
# expect: ExceptionGroup('', (ValueError(1),)) [('raises_the_part', 32, 33, 4, 33)]
# expect: 38
# expect: no_group_is_made
# expect: ExceptionGroup('g', [ValueError(1), TypeError(2)]) [('<module>', 61, 61, 8, 18), ('no_group_is_made', 38, 38, 8, 64)]
# expect: None None
# expect: ValueError(1) []
# expect: TypeError(2) []
# expect: None None False
# expect: second_clause
# expect: TypeError("unsupported operand type(s) for +: 'int' and 'str'") [('<module>', 61, 61, 8, 18), ('second_clause', 51, 51, 8, 15)]
# expect: ExceptionGroup('', (ZeroDivisionError('division by zero'),)) [('second_clause', 49, 51, 4, 15)]
