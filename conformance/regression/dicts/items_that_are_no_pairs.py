# The error for an item that is no pair has a note that says which one it is.
dict([("a", 1), 2])
# expect stderr: TypeError: object is not iterable
# expect stderr: Cannot convert dictionary update sequence element #1 to a sequence
# expect status: 1
