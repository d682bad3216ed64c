# Stripping white space or a set of characters.
s = "  xxhixx\t\n"
print([s.strip(), s.lstrip(), s.rstrip()], "xxhixx".strip("x"), "abcba".strip("ab"), "www.example.com".lstrip("w."), "\u3000a\xa0".strip())  # expect: ['xxhixx', 'xxhixx\t\n', '  xxhixx'] hi c example.com a
