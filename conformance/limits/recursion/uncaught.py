# Uncaught, it is reported with its repeated lines counted.
def f():
    f()
f()
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 4, in <module>
# expect stderr:     f()
# expect stderr:     ~^^
# expect stderr:   File "{file}", line 3, in f
# expect stderr:     f()
# expect stderr:     ~^^
# expect stderr:   File "{file}", line 3, in f
# expect stderr:     f()
# expect stderr:     ~^^
# expect stderr:   File "{file}", line 3, in f
# expect stderr:     f()
# expect stderr:     ~^^
# expect stderr:   [Previous line repeated 996 more times]
# expect stderr: RecursionError: maximum recursion depth exceeded
# expect status: 1
