# Another size is noticed at the next step; the same size with other keys may be too.
for change in ("add", "remove", "replace", "value"):
    d = {1: 1, 2: 2, 3: 3}
    seen = []
    try:
        for key in d:
            seen.append(key)
            if change == "add":
                d[key + 10] = 0
            elif change == "remove":
                del d[key]
            elif change == "value":
                d[key] = "new"
            elif key == 1:
                del d[3]
                d[30] = 0
    except RuntimeError as error:
        print(change, error, seen)
    else:
        print(change, seen)
# expect: add dictionary changed size during iteration [1]
# expect: remove dictionary changed size during iteration [1]
# expect: replace [1, 2, 30]
# expect: value [1, 2, 3]
it = iter({1: 2})
print(it.__length_hint__(), list(it), it.__length_hint__())  # expect: 1 [1] 0
