# Several types may be listed without brackets.
for bad in ("x", None):
    try:
        int(bad)
    except ValueError, TypeError:
        print("caught", bad)  # expect: caught x
        # expect: caught None
