# t-strings: the parts, the expressions as written, conversions and formats left undone, and how they are joined.
from string.templatelib import Interpolation, Template

name, width = 'Ada', 7
template = t'Hello {name!r:>{width}} and {1 + 1=}{{}}'
print(template)
# expect: Template(strings=('Hello ', ' and 1 + 1=', '{}'), interpolations=(Interpolation('Ada', 'name', 'r', '>7'), Interpolation(2, '1 + 1', 'r', '')))
print(template.strings, template.values)  # expect: ('Hello ', ' and 1 + 1=', '{}') ('Ada', 2)
for part in template.interpolations:
    print(part.value, repr(part.expression), part.conversion, repr(part.format_spec))
# expect: Ada 'name' r '>7'
# expect: 2 '1 + 1' r ''
print(list(t''), list(t'{name}'), list(t'a' t'{name}' t'b'))
# expect: [] [Interpolation('Ada', 'name', None, '')] ['a', Interpolation('Ada', 'name', None, ''), 'b']
print((t'a{1}' + t'{2}b').strings, type(t'x').__name__)  # expect: ('a', '', 'b') Template
print(t'{ name }'.interpolations[0].expression, rt'\n{name}'.strings)  # expect:  name ('\\n', '')
print(t'''{
    name  # comment
}'''.interpolations[0].expression)
# expect:
# expect:     name
print(t'{lambda_ if (lambda_ := 3) else 0}'.values, t'{t"{name}"}'.values[0].strings)  # expect: (3,) ('', '')
match t'{1}x':
    case Template(strings=[a, b], interpolations=[Interpolation(value)]):
        print(a, b, value)
# expect:  x 1
try:
    t'a' + 'b'
except TypeError as error:
    print(error)
# expect: can only concatenate string.templatelib.Template (not "str") to string.templatelib.Template
for source in ["t'{}'", "t'{a!}'", "t'{a!x}'", "t'{a'", "t'}'", "f'a' t'b'", "t'a' b'b'", "'a' t'b'", "tb'a'", "t'{a b}'", "t'{*a}'", "t'{yield}'", "t'{a:{b:{c}}}'", "t'{a = }'", "t'{a!r :x}'", "t'{\\'}'", "t'{a:'"]:
    try:
        compile(source, '<text>', 'exec')
        print('fine')
    except SyntaxError as error:
        print(error.msg, error.offset, error.end_offset)
# expect: t-string: valid expression required before '}' 4 5
# expect: t-string: missing conversion character 6 7
# expect: t-string: invalid conversion character 'x': expected 's', 'r', or 'a' 6 7
# expect: t-string: expecting '}' 5 5
# expect: t-string: single '}' is not allowed 3 3
# expect: cannot mix t-string literals with string or bytes literals 1 10
# expect: cannot mix t-string literals with string or bytes literals 1 10
# expect: cannot mix t-string literals with string or bytes literals 1 9
# expect: 'b' and 't' prefixes are incompatible 1 3
# expect: invalid syntax. Perhaps you forgot a comma? 4 7
# expect: can't use starred expression here 4 6
# expect: 'yield' outside function 4 9
# expect: fine
# expect: fine
# expect: fine
# expect: unexpected character after line continuation character 5 0
# expect: t-string: expecting '}', or format specs 6 7
