# A message with line breaks is printed as it is.
raise ValueError("first line\nsecond line")
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 2, in <module>
# expect stderr:     raise ValueError("first line\nsecond line")
# expect stderr: ValueError: first line
# expect stderr: second line
# expect status: 1
