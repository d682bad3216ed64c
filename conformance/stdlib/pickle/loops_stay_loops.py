# What holds itself is pickled once: lists, tuples with a list in them, and instances.
import pickle

for protocol in range(6):
    ring = []
    pair = (ring, 1)
    ring.append(pair)
    again = pickle.loads(pickle.dumps(pair, protocol))
    print(again[0][0] is again, again[1])
# expect: True 1
# expect: True 1
# expect: True 1
# expect: True 1
# expect: True 1
# expect: True 1
