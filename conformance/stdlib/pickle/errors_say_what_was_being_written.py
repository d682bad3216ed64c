# What cannot be pickled is named, and notes tell where it was.
import pickle


class Point:
    def __init__(self):
        self.key = {"inner": [1, lambda: 0]}


class Odd:
    def __reduce__(self):
        return 5


class Short:
    def __reduce__(self):
        return (int,)


for value in (Odd(), Short(), (i for i in ())):
    try:
        pickle.dumps(value)
    except Exception as error:
        print(type(error).__name__, error, error.__notes__ if hasattr(error, "__notes__") else "")
# expect: PicklingError __reduce__ must return a string or tuple, not int ['when serializing Odd object']
# expect: PicklingError tuple returned by __reduce__ must contain 2 through 6 elements ['when serializing Short object']
# expect: TypeError cannot pickle 'generator' object 
try:
    pickle.dumps(Point())
except Exception as error:
    print(type(error).__name__, error.__notes__)  # expect: PicklingError ['when serializing list item 1', "when serializing dict item 'inner'", "when serializing dict item 'key'", 'when serializing Point state', 'when serializing Point object']
