# await belongs into async functions.
def f():
    await g()
# expect stderr:   File "{file}", line 3
# expect stderr:     await g()
# expect stderr:     ^^^^^^^^^
# expect stderr: SyntaxError: 'await' outside async function
# expect status: 1
