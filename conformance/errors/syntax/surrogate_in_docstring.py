# A docstring must have a UTF-8 form; other texts may hold halves of surrogate pairs.
try:
    compile('def f():\n "\t\\ud83d\\ude00."', '<text>', 'exec')
except UnicodeEncodeError as error:
    print(error)  # expect: 'utf-8' codec can't encode characters in position 8-9: surrogates not allowed
    print(ascii(error.object))  # expect: '        \ud83d\ude00.'
compile('def f():\n 1; "\\ud83d"', '<text>', 'exec')


def f():
    "😀"


print(len(f.__doc__))  # expect: 1
