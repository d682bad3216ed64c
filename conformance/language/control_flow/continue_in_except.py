# continue and break leave except clauses and clear their exception.
import sys
for text in ("1", "x", "y", "4"):
    try:
        n = int(text)
    except ValueError:
        if text == "x":
            continue
        print("stopping at", text)
        break
    print(n, sys.exception())
# expect: 1 None
# expect: stopping at y
print(sys.exception())  # expect: None
