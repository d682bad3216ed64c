# object.__format__ takes no code.
class A: pass
f"{A():>10}"  # expect error: TypeError: unsupported format string passed to A.__format__
