# A set that changes its size under a loop raises.
s = {1, 2}
for item in s:  # expect error: RuntimeError: Set changed size during iteration
    s.add(item + 10)
