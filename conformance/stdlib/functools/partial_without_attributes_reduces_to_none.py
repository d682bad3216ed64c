# partial has no dict until an attribute is set.
from functools import partial

call = partial(int, base=2)
print(call.__reduce__()[2][1:])  # expect: ((), {'base': 2}, None)
call.note = 1
print(call.__reduce__()[2][3])  # expect: {'note': 1}
