# Bare expressions are evaluated and dropped.
pass
"just a string"
1 + 1
[print(x) for x in "ab"]  # expect: a
# expect: b
...
