# What throw() brings into a generator keeps its context: what the caller handles is none of it.
def body(exception):
    try:
        yield
    finally:
        raise exception

def chain(exception):
    names = []
    while exception is not None:
        names.append(exception.args[0])
        exception = exception.__context__
    return names

first, second, third, fourth = (Exception(i) for i in range(1, 5))
generators = [body(exception) for exception in (second, third, fourth)]
for generator in generators:
    next(generator)
try:
    raise first
except Exception:
    thrown = first
    for generator in generators:
        try:
            generator.throw(thrown)
        except Exception as error:
            thrown = error
            print(chain(error))
# expect: [2, 1]
# expect: [3, 2, 1]
# expect: [4, 3, 2, 1]
