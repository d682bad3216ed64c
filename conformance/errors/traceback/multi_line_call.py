# A call over several lines that fails as a whole.
def join(a, b):
    return a + b

join(
    "text",
    5,
)
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 5, in <module>
# expect stderr:     join(
# expect stderr:     ~~~~^
# expect stderr:         "text",
# expect stderr:         ^^^^^^^
# expect stderr:         5,
# expect stderr:         ^^
# expect stderr:     )
# expect stderr:     ^
# expect stderr:   File "{file}", line 3, in join
# expect stderr:     return a + b
# expect stderr:            ~~^~~
# expect stderr: TypeError: can only concatenate str (not "int") to str
# expect status: 1
