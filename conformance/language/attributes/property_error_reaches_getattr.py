# An AttributeError inside a property is passed on to __getattr__, also when the access repeats.
class Proxy:
    @property
    def broken(self):
        raise AttributeError("inner")

    def __getattr__(self, name):
        return f"fallback for {name}"

proxy = Proxy()
for turn in range(3):
    print(turn, proxy.broken)
# expect: 0 fallback for broken
# expect: 1 fallback for broken
# expect: 2 fallback for broken
