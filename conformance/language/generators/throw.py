# throw raises inside the generator, at its yield.
def g():
    while True:
        try:
            yield "waiting"  # expect error: KeyError: 'k'
        except ValueError as error:
            yield f"handled {error}"
it = g()
next(it)
print(it.throw(ValueError("v")))  # expect: handled v
print(next(it))  # expect: waiting
it.throw(KeyError("k"))
