# An exception in a handler ends the parsing: all handlers are gone, and the parser cannot be used any more.
from xml.parsers import expat


def start(name, attributes):
    raise KeyError(name)


parser = expat.ParserCreate()
parser.StartElementHandler = start
parser.EndElementHandler = parser.CommentHandler = print
try:
    parser.Parse("<!--c--><a></a>", True)
except KeyError as error:
    entry = error.__traceback__.tb_next
    print(entry.tb_frame.f_code.co_name, entry.tb_next.tb_frame.f_code.co_name, entry.tb_frame.f_locals)
    print(repr(error), parser.StartElementHandler, parser.EndElementHandler, parser.CurrentColumnNumber)
# expect: c
# expect: StartElement start {}
# expect: KeyError('a') None None 11
print(parser.ErrorCode, expat.ErrorString(parser.ErrorCode))  # expect: 35 parsing aborted
try:
    parser.Parse("", True)
except expat.ExpatError as error:
    print(error)
# expect: parsing finished: line 1, column 11


class Reader:
    def __init__(self, value):
        self.value = value

    def read(self, size):
        print("read", size)
        return self.value


for value in ("text", b"x" * 3000, None):
    try:
        expat.ParserCreate().ParseFile(Reader(value))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: read 2048
# expect: TypeError read() did not return a bytes object (type=str)
# expect: read 2048
# expect: ValueError read() returned too much data: 2048 bytes requested, 3000 returned
# expect: read 2048
# expect: TypeError read() did not return a bytes object (type=NoneType)
parser = expat.ParserCreate()
parser.CharacterDataHandler = lambda text: print(text, parser.GetInputContext())
parser.Parse("<a>x<b/>y</a>", True)
# expect: x b'x<b/>y</a>'
# expect: y b'y</a>'
print(parser.GetInputContext())  # expect: None
