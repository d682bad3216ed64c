# Generic is no base whose own data would have to be written; the oldest protocols ask for that.
import pickle
from typing import Generic, TypeVar

T = TypeVar("T")


class Box(Generic[T]):
    def __init__(self, value):
        self.value = value


for protocol in range(6):
    print(pickle.loads(pickle.dumps(Box[int](protocol), protocol)).value)
# expect: 0
# expect: 1
# expect: 2
# expect: 3
# expect: 4
# expect: 5
