# Decorators, defaults, keyword defaults; then bases and keywords of classes.
def say(x): print("eval", getattr(x, "__name__", x)); return x
def plain(f): return f
@say(plain)
def f(a=say(1), *, b=say(2)): return a, b
# expect: eval plain
# expect: eval 1
# expect: eval 2
class Meta(type):
    def __new__(meta, name, bases, space, **options): return super().__new__(meta, name, bases, space)
    def __init__(cls, *args, **options): pass
@say(plain)
class C(say(object), metaclass=say(Meta), key=say("key")): pass
# expect: eval plain
# expect: eval object
# expect: eval Meta
# expect: eval key
print(f())  # expect: (1, 2)
