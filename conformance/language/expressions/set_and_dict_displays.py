# {} is a dict, {1} a set; equal keys keep the first key and the last value.
print(type({}), type({1}), len({1, 1.0, True}))  # expect: <class 'dict'> <class 'set'> 1
print({1: "a", 1.0: "b", True: "c"})  # expect: {1: 'c'}
print({"a": 1, "b": 2, "a": 3})  # expect: {'a': 3, 'b': 2}
