# buffer_text collects character data up to buffer_size bytes; intern shares names.
from xml.parsers import expat

for size in (2, 10, 8192):
    parser, found = expat.ParserCreate(), []
    parser.buffer_text = True
    parser.buffer_size = size
    parser.CharacterDataHandler = found.append
    parser.CommentHandler = lambda text: found.append((text, parser.buffer_used))
    parser.Parse("<a>1<b/>2\n3&lt;4<!--c-->\u20ac\u20ac\n5", False)
    print(parser.buffer_used, parser.buffer_size, found)
    parser.Parse("</a>", True)
    print(parser.buffer_used, found)
# expect: 0 2 ['12', '\n3', '<4', ('c', 0), '€€', '\n5']
# expect: 0 ['12', '\n3', '<4', ('c', 0), '€€', '\n5']
# expect: 0 10 ['12\n3<4', ('c', 0), '€€\n5']
# expect: 0 ['12\n3<4', ('c', 0), '€€\n5']
# expect: 0 8192 ['12\n3<4', ('c', 0), '€€\n5']
# expect: 0 ['12\n3<4', ('c', 0), '€€\n5']
for size in (0, "x"):
    try:
        parser.buffer_size = size
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError buffer_size must be greater than zero
# expect: TypeError buffer_size must be an integer
try:
    del parser.buffer_text
except RuntimeError as error:
    print(error)
# expect: Cannot delete attribute
names = {"b": "shared"}
parser = expat.ParserCreate(intern=names)
parser.StartElementHandler = print
parser.Parse("<a c='1'><b/></a>", True)
# expect: a {'c': '1'}
# expect: shared {}
print(names, parser.intern is names, expat.ParserCreate(intern=None).intern)
# expect: {'b': 'shared', 'c': 'c', 'a': 'a'} True None
