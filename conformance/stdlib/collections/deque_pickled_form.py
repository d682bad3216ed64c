# deques tell pickle their bound, their state and an iterator of their items.
from collections import deque
import copy
d = deque([1, 2], 5)
print(d.__reduce__()[:3], deque([1]).__reduce__()[:3], copy.deepcopy(d))
# expect: (<class 'collections.deque'>, ((), 5), None) (<class 'collections.deque'>, (), None) deque([1, 2], maxlen=5)
class Own(deque):
    __slots__ = ("x",)
own = Own([5])
own.x = 4
print(own.__reduce__()[1:3], copy.copy(own))  # expect: ((), (None, {'x': 4})) Own([5])
