# A failing subscript marks its brackets.
table = {"a": [1, 2]}
index = 5
print(table["a"][index] + table["b"][0])
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 4, in <module>
# expect stderr:     print(table["a"][index] + table["b"][0])
# expect stderr:           ~~~~~~~~~~^^^^^^^
# expect stderr: IndexError: list index out of range
# expect status: 1
