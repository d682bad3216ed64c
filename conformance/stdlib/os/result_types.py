# The types of what the system tells are attributes of os, so that they can be pickled.
import os
import pickle

for value in (os.times(), os.uname(), os.stat(".")):
    again = pickle.loads(pickle.dumps(value))
    print(type(again).__name__, again == value)
# expect: times_result True
# expect: uname_result True
# expect: stat_result True
