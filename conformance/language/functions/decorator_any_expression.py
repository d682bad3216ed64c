# Any expression can decorate.
handlers = {}
@handlers.setdefault
def ignored(): pass
@(lambda f: f.__name__)
def named(): pass
print(named)  # expect: named
@[str, len][0]
class C: pass
print(C)  # expect: <class '__main__.C'>
