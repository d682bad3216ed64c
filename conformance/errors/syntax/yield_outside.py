# yield belongs into functions.
x = yield 1
# expect stderr:   File "{file}", line 2
# expect stderr:     x = yield 1
# expect stderr:         ^^^^^^^
# expect stderr: SyntaxError: 'yield' outside function
# expect status: 1
