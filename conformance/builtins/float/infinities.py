# Infinity and not-a-number in arithmetic and comparison.
inf, nan = float("inf"), float("nan")
print(inf - inf, inf * 0, inf + 1, 1 / inf, -1 / inf, inf // 2, 5 % inf, -5 % inf, inf == inf, nan == nan, nan != nan, nan < 1, inf > 10 ** 400)  # expect: nan nan inf 0.0 -0.0 nan 5.0 inf True False True False True
print(max(1, nan), max(nan, 1), min(nan, 1), sorted([3, 1, 2.5]), inf ** 0, nan ** 0, 1 ** nan, 0.0 ** inf)  # expect: 1 nan nan [1, 2.5, 3] 1.0 1.0 1.0 0.0
