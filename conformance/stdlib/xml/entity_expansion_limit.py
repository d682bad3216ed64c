# Entities that blow a small document up are refused, in text and in attributes.
from xml.parsers import expat

ENTITIES = f'<!ENTITY a0 "{"lol" * 1000}">' + "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 20}">' for i in range(1, 6))
for body in ("<a>&a5;</a>", '<a b="&a5;"/>'):
    try:
        expat.ParserCreate().Parse(f"<!DOCTYPE a [{ENTITIES}]>{body}", True)
    except expat.ExpatError as error:
        print(error.code, error)
# expect: 43 limit on input amplification factor (from DTD and entities) breached: line 1, column 3508
# expect: 43 limit on input amplification factor (from DTD and entities) breached: line 1, column 3505
parser, length = expat.ParserCreate(), 0


def count(text):
    global length
    length += len(text)


parser.CharacterDataHandler = count
parser.Parse(f"<!DOCTYPE a [{ENTITIES}]><a>&a2;</a>", True)
print(length)  # expect: 1200000
