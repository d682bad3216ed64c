# Repeated entries are counted instead of shown.
def countdown(n):
    if n == 0:
        raise RuntimeError("finished")
    countdown(n - 1)

countdown(10)
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 7, in <module>
# expect stderr:     countdown(10)
# expect stderr:     ~~~~~~~~~^^^^
# expect stderr:   File "{file}", line 5, in countdown
# expect stderr:     countdown(n - 1)
# expect stderr:     ~~~~~~~~~^^^^^^^
# expect stderr:   File "{file}", line 5, in countdown
# expect stderr:     countdown(n - 1)
# expect stderr:     ~~~~~~~~~^^^^^^^
# expect stderr:   File "{file}", line 5, in countdown
# expect stderr:     countdown(n - 1)
# expect stderr:     ~~~~~~~~~^^^^^^^
# expect stderr:   [Previous line repeated 7 more times]
# expect stderr:   File "{file}", line 4, in countdown
# expect stderr:     raise RuntimeError("finished")
# expect stderr: RuntimeError: finished
# expect status: 1
