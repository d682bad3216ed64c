# The inverse of the normal distribution's cumulative function, in the centre, at the sides and in the tails.
import statistics
from _statistics import _normal_dist_inv_cdf as inverse

for p in (0.5, 0.1, 0.01, 1e-10, 1e-300, 0.999999, 0.075, 0.925):
    print(inverse(p, 2.0, 3.0))
# expect: 2.0
# expect: -1.8446546966338024
# expect: -4.979043622122522
# expect: -17.084022707212167
# expect: -109.1412888980836
# expect: 16.260272926451268
# expect: -2.318594412815367
# expect: 6.318594412815368
print(statistics.NormalDist(100, 15).inv_cdf(0.98), statistics.NormalDist(100, 15).quantiles(4))
# expect: 130.80623365947733 [89.88265374705878, 100.0, 110.11734625294122]
for arguments in (0, 0, 1), (1, 0, 1), ("a", 0, 1):
    try:
        inverse(*arguments)
    except (ValueError, TypeError) as error:
        print(error)
# expect: inv_cdf undefined for these parameters
# expect: inv_cdf undefined for these parameters
# expect: must be real number, not str
