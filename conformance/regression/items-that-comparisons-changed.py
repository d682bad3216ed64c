# Order of lists is that of the items after == has told them apart; calls take what __iter__ of lists and tuples gives;
# deques and OrderedDicts can be referred to weakly.

import collections
import weakref


class Changing:
    def __eq__(self, other):
        left[0], right[0] = 42, 11
        return False
for op in '>', '<', '>=', '<=', '==', '!=':
    left, right = [Changing()], [0]
    print(eval(f'left {op} right'), left, right)
# expect: True [42] [11]
# expect: False [42] [11]
# expect: True [42] [11]
# expect: False [42] [11]
# expect: False [42] [11]
# expect: True [42] [11]
class Lying(list):
    def __iter__(self): return iter([10, 20])
class Tuple(tuple):
    def __iter__(self): return iter([30])
def given(*args): return args
print(given(*Lying([1])), given(*Tuple((1, 2))), given(0, *Lying()), [*Tuple((1,))])
# expect: (10, 20) (30,) (0, 10, 20) [30]
for made in collections.OrderedDict(), collections.deque(): print(weakref.ref(made)() is made)
# expect: True
# expect: True
