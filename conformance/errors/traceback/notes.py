# Notes stand below the message.
error = ValueError("wrong value")
error.add_note("first hint\nin two lines")
error.add_note("second hint")
raise error
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 5, in <module>
# expect stderr:     raise error
# expect stderr: ValueError: wrong value
# expect stderr: first hint
# expect stderr: in two lines
# expect stderr: second hint
# expect status: 1
