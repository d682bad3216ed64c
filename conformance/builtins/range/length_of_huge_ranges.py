# len() has a limit; everything else about huge ranges works.
huge = range(10**30)
print(huge[-1], huge[10**29], 10**29 in huge, bool(huge), huge[5:10], huge == range(0, 10**30))
# expect: 999999999999999999999999999999 100000000000000000000000000000 True True range(5, 10) True
print(len(huge[10**30 - 3:]), next(iter(huge)), next(reversed(huge)))  # expect: 3 0 999999999999999999999999999999
try:
    len(huge)
except OverflowError as error:
    print(error)
# expect: Python int too large to convert to C ssize_t
