# An uncaught KeyboardInterrupt ends with status 130.
# expect stderr: KeyboardInterrupt: stop
# expect status: 130
raise KeyboardInterrupt("stop")
