# How long CPython takes to parse and to compile source texts: the best of some rounds over all of them, in seconds.
#
# Run by run.ts inside the oracle. Standard input is [rounds, [source in base64, ...]].

import ast
import base64
import json
import sys
import time
import warnings


def compiled(source):
    compile(source, "<bench>", "exec", dont_inherit=True)


def seconds(function, sources):
    start = time.perf_counter()
    for source in sources:
        function(source)
    return time.perf_counter() - start


warnings.simplefilter("ignore")
sys.setrecursionlimit(20_000)
rounds, encoded = json.load(sys.stdin)
sources = [base64.b64decode(each) for each in encoded]
answer = {name: min(seconds(function, sources) for _ in range(rounds)) for name, function in [("ast.parse", ast.parse), ("compile", compiled)]}
json.dump(answer, sys.stdout)
