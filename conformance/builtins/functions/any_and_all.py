# any and all stop as soon as they know.
def values(*items):
    for item in items:
        print("look at", item)
        yield item
print(any(values(0, 1, 2)), all(values(1, 0, 2)), any([]), all([]))  # expect: look at 0
# expect: look at 1
# expect: look at 1
# expect: look at 0
# expect: True False False True
