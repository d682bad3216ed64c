# Annotations under a condition count only where the statement was reached; in a class as in a module.
import sys


class A:
    always: int
    if sys.argv is None:
        never: int
    else:
        sometimes: str
    for name in 'ab':
        looped: name
    try:
        tried: bytes
        raise ValueError
        missed: bytes
    except ValueError:
        caught: list


print(A.__annotations__)
# expect: {'always': <class 'int'>, 'sometimes': <class 'str'>, 'looped': 'b', 'tried': <class 'bytes'>, 'caught': <class 'list'>}
top: 1
if not sys.argv:
    untouched: 2
while top_seen := False:
    unseen: 3
print(__annotate__(1))  # expect: {'top': 1}
