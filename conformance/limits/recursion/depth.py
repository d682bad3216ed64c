# About as many calls fit as the limit says.
import sys
depth = 0
def dive():
    global depth
    depth += 1
    dive()
for limit in (1000, 200):
    sys.setrecursionlimit(limit)
    depth = 0
    try:
        dive()
    except RecursionError:
        print(limit - 10 < depth <= limit)  # expect: True
        # expect: True
