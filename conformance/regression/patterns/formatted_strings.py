# f-strings and t-strings are no patterns; they were compared with instead.
for pattern in ("f'x'", "'a' f'{x}'", "[1, t'x']", "{f'x': 1}"):
    try:
        compile(f"match 1:\n case {pattern}: pass", "text", "exec")
    except SyntaxError as error:
        print(error.msg)
# expect: patterns may only match literals and attribute lookups
# expect: patterns may only match literals and attribute lookups
# expect: patterns may only match literals and attribute lookups
# expect: mapping pattern keys may only match literals and attribute lookups
