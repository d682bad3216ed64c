# Sequences that cannot exist are refused at once.
for attempt in (lambda: "a" * 10 ** 20, lambda: [1] * 10 ** 20, lambda: b"a" * 2 ** 80):
    try:
        attempt()
    except (OverflowError, MemoryError) as error:
        print(type(error).__name__)  # expect: OverflowError
        # expect: OverflowError
        # expect: OverflowError
