# The containers of collections go through copy and pickle with all that belongs to them.
import collections
import copy
import pickle

class Own(collections.defaultdict):
    pass

class Ordered(collections.OrderedDict):
    pass

ordered = Ordered([(2, "b"), (1, "a")])
ordered.extra = [1]
for value in (
    collections.defaultdict(list, {1: [2]}),
    Own(None, {3: 4}),
    collections.OrderedDict([("z", 1), ("a", 2)]),
    ordered,
    collections.deque([1, 2], 5),
    collections.Counter("abca"),
    collections.ChainMap({1: 2}, {3: 4}),
    collections.UserDict({1: 2}),
):
    pickled = [pickle.loads(pickle.dumps(value, protocol)) for protocol in range(6)]
    print(all(each == value and type(each) is type(value) for each in pickled), copy.copy(value) == value, copy.deepcopy(value))
# expect: True True defaultdict(<class 'list'>, {1: [2]})
# expect: True True Own(None, {3: 4})
# expect: True True OrderedDict({'z': 1, 'a': 2})
# expect: True True Ordered({2: 'b', 1: 'a'})
# expect: True True deque([1, 2], maxlen=5)
# expect: True True Counter({'a': 2, 'b': 1, 'c': 1})
# expect: True True ChainMap({1: 2}, {3: 4})
# expect: True True {1: 2}
again = pickle.loads(pickle.dumps(ordered))
print(again.extra, copy.copy(ordered).extra is ordered.extra, again.extra is ordered.extra)  # expect: [1] True False
print(collections.defaultdict(int).__reduce__()[:4])  # expect: (<class 'collections.defaultdict'>, (<class 'int'>,), None, None)
