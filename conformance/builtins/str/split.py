# Splitting at white space or at a separator.
print("  a b  c ".split(), "a,b,,c".split(","), "".split(), "".split(","), " a ".split(" "))  # expect: ['a', 'b', 'c'] ['a', 'b', '', 'c'] [] [''] ['', 'a', '']
print("a b c d".split(None, 2), "a,b,c,d".split(",", 2), "a,b,c,d".rsplit(",", 2), " a b c ".rsplit(None, 1))  # expect: ['a', 'b', 'c d'] ['a', 'b', 'c,d'] ['a,b', 'c', 'd'] [' a b', 'c']
print("a\nb\r\nc\x0bd\u2028e".splitlines(), "a\nb\n".splitlines(True), "\n".splitlines())  # expect: ['a', 'b', 'c', 'd', 'e'] ['a\n', 'b\n'] ['']
print("key=value=x".partition("="), "key=value=x".rpartition("="), "none".partition("="), "none".rpartition("="))  # expect: ('key', '=', 'value=x') ('key=value', '=', 'x') ('none', '', '') ('', '', 'none')
"a".split("")  # expect error: ValueError: empty separator
