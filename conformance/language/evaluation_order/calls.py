# Function, positional, starred and keyword arguments in the order of writing.
def say(x): print("eval", getattr(x, "__name__", x)); return x
def f(*args, **options): return args, options
print(say(f)(say(1), *say([2]), k=say(3), *say([4]), **say({"m": 5})))  # expect: eval f
# expect: eval 1
# expect: eval [2]
# expect: eval [4]
# expect: eval 3
# expect: eval {'m': 5}
# expect: ((1, 2, 4), {'k': 3, 'm': 5})
