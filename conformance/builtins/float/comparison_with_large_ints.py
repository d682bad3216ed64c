# Comparison with ints is exact, beyond 2**53 too.
big = 2**53
print(float(big) == big, float(big) == big + 1, float(big) < big + 1, big + 1 > float(big), 1e400 > 10**500 if False else float("inf") > 10**500)
# expect: True False True True True
print(0.1 == 1 // 10, 1e22 == 10**22, 1e23 == 10**23, 1e23 < 10**23, float("-inf") < -(10**400))
# expect: False True False True True
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, nan > 1, [nan] == [nan], nan in [nan], nan is nan, 1 < nan)
# expect: False True False False True True True False
