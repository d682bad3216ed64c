# Keys before values, pair by pair; ** in its place.
def say(x): print("eval", x); return x
print({say("a"): say(1), **say({"b": 2}), say("c"): say(3)})  # expect: eval a
# expect: eval 1
# expect: eval {'b': 2}
# expect: eval c
# expect: eval 3
# expect: {'a': 1, 'b': 2, 'c': 3}
print({say(k): say(v) for k, v in [("x", 1), ("y", 2)]})  # expect: eval x
# expect: eval 1
# expect: eval y
# expect: eval 2
# expect: {'x': 1, 'y': 2}
