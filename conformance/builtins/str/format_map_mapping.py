# format_map: any mapping, __missing__ included, names only.
print("{a} {b}".format_map({"a": 1, "b": 2}), "{a[0]}".format_map({"a": "xyz"}), "none".format_map(None))  # expect: 1 2 x none
print("{x}".format_map(type("D", (dict,), {"__missing__": lambda self, key: f"<{key}>"})()))  # expect: <x>
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "{a}".format_map({}))  # expect: KeyError: 'a'
fails(lambda: "{}".format_map({"a": 1}))  # expect: ValueError: Format string contains positional fields
fails(lambda: "{0}".format_map({0: 1}))  # expect: ValueError: Format string contains positional fields
fails(lambda: "{a}".format_map([1]))  # expect: TypeError: list indices must be integers or slices, not str
fails(lambda: "{a}".format_map())  # expect: TypeError: str.format_map() takes exactly one argument (0 given)
fails(lambda: "{a}".format_map({"a": 1}, 2))  # expect: TypeError: str.format_map() takes exactly one argument (2 given)
