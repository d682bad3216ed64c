# A call with such keywords in a mapping broke the engine.
class Name(str):
    def __eq__(self, other): return str.__eq__(self, other)
    def __hash__(self): return str.__hash__(self)
def pair(a, b): return a, b
print(pair(**{Name("a"): 1, Name("b"): 2}))  # expect: (1, 2)
try:
    pair(**{Name("a"): 1}, **{"a": 2})
except TypeError as error:
    print(error)
# expect: __main__.pair() got multiple values for keyword argument 'a'
print((lambda **names: names)(**{Name("z"): 1}))  # expect: {'z': 1}
