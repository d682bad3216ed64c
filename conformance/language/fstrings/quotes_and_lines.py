# Same quotes, backslashes and line breaks inside fields.
d = {"key": "v"}
print(f"{d["key"]} {"\n".join(["a", "b"])!r}")  # expect: v 'a\nb'
print(f"""{
    d
    ["key"]  # a comment
}""")  # expect: v
print(f"{'\N{BULLET}'} {'{'} {'a' 'b'}")  # expect: • { ab
