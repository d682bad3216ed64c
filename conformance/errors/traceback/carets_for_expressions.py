# Carets mark the part of the line that failed.
def f(a, b):
    return a["x"]["y"] + b.value.other * 2

try:
    f({"x": {}}, None)
except KeyError as error:
    print(error.__traceback__.tb_next.tb_lineno)  # expect: 3
f({"x": {"y": 1}}, None)
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 9, in <module>
# expect stderr:     f({"x": {"y": 1}}, None)
# expect stderr:     ~^^^^^^^^^^^^^^^^^^^^^^^
# expect stderr:   File "{file}", line 3, in f
# expect stderr:     return a["x"]["y"] + b.value.other * 2
# expect stderr:                          ^^^^^^^
# expect stderr: AttributeError: 'NoneType' object has no attribute 'value'
# expect status: 1
