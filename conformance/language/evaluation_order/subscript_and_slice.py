# Object first, then lower, upper and step.
def say(x): print("eval", x); return x
print(say([0, 1, 2, 3])[say(1):say(3):say(1)])  # expect: eval [0, 1, 2, 3]
# expect: eval 1
# expect: eval 3
# expect: eval 1
# expect: [1, 2]
d = {}
d[say("a")] = d[say("b")] = say("value")  # expect: eval value
# expect: eval a
# expect: eval b
print(d)  # expect: {'a': 'value', 'b': 'value'}
