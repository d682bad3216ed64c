# join: any iterable of texts, and the place of the first that is none.
print("-".join("abc"), "".join(["a", "b"]), ", ".join(()), "x".join(["one"]), "😀".join("ab"), "-".join({"k": 1}), "-".join(c for c in "xyz"))
# expect: a-b-c ab  one a😀b k x-y-z
print("-".join(["a", type("S", (str,), {})("b")]))  # expect: a-b
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "-".join(["a", 1]))  # expect: TypeError: sequence item 1: expected str instance, int found
fails(lambda: "-".join([b"a"]))  # expect: TypeError: sequence item 0: expected str instance, bytes found
fails(lambda: "-".join(5))  # expect: TypeError: can only join an iterable
fails(lambda: "-".join(None))  # expect: TypeError: can only join an iterable
fails(lambda: "-".join())  # expect: TypeError: str.join() takes exactly one argument (0 given)
fails(lambda: "-".join("a", "b"))  # expect: TypeError: str.join() takes exactly one argument (2 given)
fails(lambda: "".join(x for x in (1,)))  # expect: TypeError: sequence item 0: expected str instance, int found
