# add_note appends lines that a traceback shows below the message.
error = ValueError("wrong")
error.add_note("first note")
error.add_note("second")
print(error.__notes__, error)  # expect: ['first note', 'second'] wrong
raise error
# expect stderr: ValueError: wrong
# expect stderr: first note
# expect stderr: second
# expect status: 1
