# '%s' % (a,) with %s, %r and %a becomes an f-string: the same text, by __format__ of the converted text.
class Shown:
    def __format__(self, spec):
        return f'format {spec!r}'

    def __str__(self):
        return 'str'

    def __repr__(self):
        return 'repr'


a = Shown()
print('%s %r %5s|%-5s|%.1s' % (a, a, a, a, a))  # expect: str repr   str|str  |s
print('%05s|%+4r|%2.1a|%.s|' % (a, a, a, a))  # expect:   str|repr| r||
print('100%% %s' % ('sure',), '%%' % ())  # expect: 100% sure %
for text in ['%s', '%s %d', '%s%s', '%(a)s']:
    try:
        print(eval(f'{text!r} % (a, 1)'))
    except TypeError as error:
        print(error)
# expect: not all arguments converted during string formatting
# expect: str 1
# expect: str1
# expect: format requires a mapping
