# True is 1, None is 0.
# expect status: 1
raise SystemExit(True)
