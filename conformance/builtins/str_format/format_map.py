# format_map uses the mapping itself, so __missing__ works.
class Default(dict):
    def __missing__(self, key): return f"<{key}>"
print("{a} {b}".format_map(Default(a=1)))  # expect: 1 <b>
