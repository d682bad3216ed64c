# Object, index, old value, right side, operation, store.
class Log:
    def __init__(self, name): object.__setattr__(self, "name", name)
    def __getitem__(self, key): print("get", key); return 1
    def __setitem__(self, key, value): print("set", key, value)
    def __getattr__(self, name): print("getattr", name); return 2
    def __setattr__(self, name, value): print("setattr", name, value)
def say(x): print("eval", x); return x
log = Log("log")
log[say("key")] += say(10)  # expect: eval key
# expect: get key
# expect: eval 10
# expect: set key 11
log.attribute *= say(5)  # expect: getattr attribute
# expect: eval 5
# expect: setattr attribute 10
