# What may be long is shown by its first two hundred characters, whatever they take.
import re

astral = "\U00010400" * 150 + "ab" * 60
for text in (astral, "x\udfff" * 80, b"\xff" * 90):
    try:
        int(text)
    except ValueError as error:
        print(len(str(error)), ascii(str(error))[-30:])
# expect: 240 ababababababababababababababa"
# expect: 240 fx\\udfffx\\udfffx\\udfffx\\u"
# expect: 240 f\\xff\\xff\\xff\\xff\\xff\\x"
print(len(repr(re.compile(astral))), ascii(repr(re.compile(astral)))[-30:])
# expect: 212 babababababababababababababa)"
