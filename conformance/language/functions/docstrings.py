# A docstring is the first statement if it is a plain string; its indentation is taken away when it is compiled.
def plain():
    """first

      indented
    	tab
    last
    """


def joined():
    'one ' 'two'


def formatted():
    f'no docstring'


def byte():
    b'no docstring'


def added():
    'no' + ' docstring'


def bracketed():
    ('in brackets')


class Documented:
    '''  A class.
        deeper
      less
    '''
    x = 1
    """not this one"""

    @property
    def value(self):
        r'raw \n'


print(repr(plain.__doc__))  # expect: 'first\n\n  indented\n    tab\nlast\n'
print(repr(joined.__doc__), formatted.__doc__, byte.__doc__, added.__doc__, bracketed.__doc__)
# expect: 'one two' None None None in brackets
print(repr(Documented.__doc__), repr(Documented.value.__doc__))  # expect: 'A class.\n  deeper\nless\n' 'raw \\n'
print(repr(__doc__), (lambda: 'no docstring').__doc__)  # expect: None None
print(plain.__code__.co_consts[0] == plain.__doc__, plain.__code__.co_flags & 0x4000000 > 0)  # expect: True True
namespace = {}
exec(compile('"""  module\n    doc"""\ndef f():\n "f"\n', '<text>', 'exec'), namespace)
print(repr(namespace['__doc__']), namespace['f'].__doc__)  # expect: 'module\ndoc' f
exec(compile('"doc"\ndef f():\n "f"\nclass A:\n "A"', '<text>', 'exec', optimize=2), namespace)
print(namespace['f'].__doc__, namespace['A'].__doc__)  # expect: None None
