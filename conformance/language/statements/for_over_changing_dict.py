# A dict that changes its size under a loop raises RuntimeError.
d = {"a": 1}
try:
    for key in d:
        d[key + "x"] = 2
except RuntimeError as error:
    print(error)  # expect: dictionary changed size during iteration
s = {1}
for item in s:  # expect error: RuntimeError: Set changed size during iteration
    s.add(item + 1)
