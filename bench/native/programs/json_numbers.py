# size: 4
# expect: 6011038614.521333
# stresses: dumps and loads of long flat lists of ints and floats

import json

INTS = [i * i * 7919 % 1000003 for i in range(3000)]
FLOATS = [i * 0.37 + 1 / (i + 1) for i in range(3000)]


def run(size):
    total = 0
    for _ in range(size):
        total += sum(json.loads(json.dumps(INTS)))
        total += json.loads(json.dumps(FLOATS))[-1]
    return round(total, 6)
