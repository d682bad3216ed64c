# compile makes code objects for exec and eval.
code = compile("x * 2", "<calc>", "eval")
print(eval(code, {"x": 21}), type(code).__name__, code.co_filename)  # expect: 42 code <calc>
module = compile("y = 1\nprint('ran', y)", "made.py", "exec")
exec(module)  # expect: ran 1
exec(compile("1 + 1\n'shown'", "<in>", "single"))  # expect error: SyntaxError: multiple statements found while compiling a single statement
compile("a b", "<bad>", "exec")
