# A tuple is printed.
# expect stderr: (1, 'a')
# expect status: 1
raise SystemExit((1, "a"))
