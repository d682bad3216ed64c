# partition and rpartition: three parts, always.
print("a-b-c".partition("-"), "a-b-c".rpartition("-"), "abc".partition("x"), "abc".rpartition("x"), "".partition("x"), "aXXb".partition("XX"))
# expect: ('a', '-', 'b-c') ('a-b', '-', 'c') ('abc', '', '') ('', '', 'abc') ('', '', '') ('a', 'XX', 'b')
print("-a".partition("-"), "a-".rpartition("-"), "a😀b".partition("😀"))  # expect: ('', '-', 'a') ('a', '-', '') ('a', '😀', 'b')
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "a".partition(""))  # expect: ValueError: empty separator
fails(lambda: "a".rpartition(""))  # expect: ValueError: empty separator
fails(lambda: "a".partition(1))  # expect: TypeError: must be str, not int
fails(lambda: "a".partition())  # expect: TypeError: str.partition() takes exactly one argument (0 given)
fails(lambda: "a".partition(b"a"))  # expect: TypeError: must be str, not bytes
fails(lambda: "a".partition(sep="a"))  # expect: TypeError: str.partition() takes no keyword arguments
