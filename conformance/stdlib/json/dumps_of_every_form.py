# What json.dumps makes of each form of value: keys, order, indentation, subclasses, circles, and where an error happened.

import json, collections, enum
class S(str): pass
class I(int):
    def __repr__(self): return 'x'
class D(dict):
    def items(self): return [('q', 1), (3, 2)]
data = {'b': 1, 'a': [1, 2.5, None, True, [], {}, {'x': ()}], 'é"': 'ü\n\x7f😀', 3: 4, None: 5, 2.5: 6, True: 7, S('k'): S('v')}
print(json.dumps(data)); print(json.dumps(data, indent=2, ensure_ascii=False)); print(json.dumps(data, indent='\t', separators=(',', ':')))
# expect: {"b": 1, "a": [1, 2.5, null, true, [], {}, {"x": []}], "\u00e9\"": "\u00fc\n\u007f\ud83d\ude00", "3": 4, "null": 5, "2.5": 6, "true": 7, "k": "v"}
# expect: {
# expect:   "b": 1,
# expect:   "a": [
# expect:     1,
# expect:     2.5,
# expect:     null,
# expect:     true,
# expect:     [],
# expect:     {},
# expect:     {
# expect:       "x": []
# expect:     }
# expect:   ],
# expect:   "é\"": "ü\n😀",
# expect:   "3": 4,
# expect:   "null": 5,
# expect:   "2.5": 6,
# expect:   "true": 7,
# expect:   "k": "v"
# expect: }
# expect: {
# expect: 	"b":1,
# expect: 	"a":[
# expect: 		1,
# expect: 		2.5,
# expect: 		null,
# expect: 		true,
# expect: 		[],
# expect: 		{},
# expect: 		{
# expect: 			"x":[]
# expect: 		}
# expect: 	],
# expect: 	"\u00e9\"":"\u00fc\n\u007f\ud83d\ude00",
# expect: 	"3":4,
# expect: 	"null":5,
# expect: 	"2.5":6,
# expect: 	"true":7,
# expect: 	"k":"v"
# expect: }
print(json.dumps({'b': 1, 'a': 2, 'é': 3}, sort_keys=True), json.dumps({3: 1, 1: 2, 2: 1}, sort_keys=True, indent=1))
# expect: {"a": 2, "b": 1, "\u00e9": 3} {
# expect:  "1": 2,
# expect:  "2": 1,
# expect:  "3": 1
# expect: }
try: json.dumps({'b': 1, 3: 2}, sort_keys=True)
except TypeError as e: print(e)  # expect: '<' not supported between instances of 'int' and 'str'
print(json.dumps(D(a=1)), json.dumps(D(a=1), indent=1), json.dumps({(1, 2): 3, 'a': 1}, skipkeys=True), json.dumps({(1, 2): 3}, skipkeys=True, indent=3))
# expect: {"q": 1, "3": 2} {
# expect:  "q": 1,
# expect:  "3": 2
# expect: } {"a": 1} {}
try: json.dumps({(1, 2): 3})
except TypeError as e: print(e, e.__notes__ if hasattr(e, '__notes__') else '')
# expect: keys must be str, int, float, bool or None, not tuple 
a = []; a.append({'x': a})
for kw in ({}, {'indent': 2}):
    try: json.dumps(a, **kw)
    except ValueError as e: print(e, e.__notes__)
# expect: Circular reference detected ["when serializing dict item 'x'", 'when serializing list item 0']
# expect: Circular reference detected ["when serializing dict item 'x'", 'when serializing list item 0']
try: json.dumps({'a': [1, {2}]})
except TypeError as e: print(e, e.__notes__)
# expect: Object of type set is not JSON serializable ['when serializing list item 1', "when serializing dict item 'a'"]
print(json.dumps(collections.OrderedDict(z=1, y=2)), json.dumps(collections.Counter('aab')), json.dumps({'k': {'k': {'k': 1}}}, indent=1))
# expect: {"z": 1, "y": 2} {"a": 2, "b": 1} {
# expect:  "k": {
# expect:   "k": {
# expect:    "k": 1
# expect:   }
# expect:  }
# expect: }
print(json.dumps([{2, 3}], default=sorted), json.dumps({'a': 1}, check_circular=False), json.dumps([float('inf'), -0.0, 1e22, I(5)]))
# expect: [[2, 3]] {"a": 1} [Infinity, -0.0, 1e+22, 5]
try: json.dumps([float('nan')], allow_nan=False)
except ValueError as e: print(e)  # expect: Out of range float values are not JSON compliant: nan
calls = []
class E(json.JSONEncoder): pass
import json.encoder
enc = json.encoder.c_make_encoder
if enc:
    e = enc({}, None, lambda s: calls.append(s) or '"' + s + '"', None, ': ', ', ', False, False, True)
    print(e([{'a': 1}, {'a': 'b'}], 0), calls)
# expect: ('[{"a": 1}, {"a": "b"}]',) ['a', 'a', 'b']
