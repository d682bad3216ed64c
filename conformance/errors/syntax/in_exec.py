# A syntax error in exec has a traceback down to the call, and its own file name.
def run(source):
    exec(source)

run("a = = 1")
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 5, in <module>
# expect stderr:     run("a = = 1")
# expect stderr:     ~~~^^^^^^^^^^^
# expect stderr:   File "{file}", line 3, in run
# expect stderr:     exec(source)
# expect stderr:     ~~~~^^^^^^^^
# expect stderr:   File "<string>", line 1
# expect stderr:     a = = 1
# expect stderr:         ^
# expect stderr: SyntaxError: invalid syntax
# expect status: 1
