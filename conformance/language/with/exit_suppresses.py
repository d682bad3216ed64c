# A true result of __exit__ swallows the exception.
class Swallow:
    def __enter__(self): return self
    def __exit__(self, kind, value, tb):
        print("swallowed", kind.__name__ if kind else None)
        return True
with Swallow():
    raise KeyError("lost")
# expect: swallowed KeyError
print("goes on")  # expect: goes on
with Swallow():
    pass
# expect: swallowed None
