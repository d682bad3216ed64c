# A true result of __exit__ swallows the exception.
class Swallow:
    def __enter__(self): return self
    def __exit__(self, kind, value, tb):
        print("swallowed", kind.__name__ if kind else None)
        return True
with Swallow():  # expect: swallowed KeyError
    raise KeyError("lost")
print("goes on")  # expect: goes on
with Swallow():  # expect: swallowed None
    pass
