# What the encoder writes down of the containers that it is inside of, also after an error, and in the dict it was given.

import json
import json.encoder


class Thing:
    pass


def fails(thing):
    raise LookupError("no default")


markers = {}
encoder = json.encoder.c_make_encoder(
    markers, fails, json.encoder.encode_basestring_ascii, None, ": ", ", ", False, False, True
)
thing = Thing()
data = [{"a": [thing]}]
try:
    encoder(data, 0)
except LookupError as error:
    print(error, error.__notes__[-1])
# expect: no default when serializing list item 0
print(len(markers), sorted(markers) == sorted(map(id, [data, data[0], data[0]["a"], thing])))  # expect: 4 True
try:
    encoder(data, 0)
except ValueError as error:
    print(error)
# expect: Circular reference detected
markers.clear()
data[0]["a"] = [data[0:0], data[0:0], "ü\x7f\"\\", "\ud800\U0001f600"]
print(encoder(data, 0), markers)  # expect: ('[{"a": [[], [], "\\u00fc\\u007f\\"\\\\", "\\ud800\\ud83d\\ude00"]}]',) {}
loop = {"self": []}
loop["self"].append(loop)
for options in ({}, {"indent": "\U0001f600"}, {"ensure_ascii": False}):
    try:
        json.dumps(loop, **options)
    except ValueError as error:
        print(error)
# expect: Circular reference detected
# expect: Circular reference detected
# expect: Circular reference detected
print(ascii(json.dumps([1, [2]], indent="\U0001f600")), ascii(json.dumps({"é": "\udc00"}, separators=("\ud83d", "\ude00"))))
# expect: '[\n\U0001f6001,\n\U0001f600[\n\U0001f600\U0001f6002\n\U0001f600]\n]' '{"\\u00e9"\ude00"\\udc00"}'
