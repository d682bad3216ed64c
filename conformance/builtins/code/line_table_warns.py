# co_lnotab is old; asking for it warns.
import warnings
def function():
    return 1
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(type(function.__code__.co_lnotab).__name__)
    print([w.category.__name__ for w in caught], caught[0].message)
# expect: bytes
# expect: ['DeprecationWarning'] co_lnotab is deprecated, use co_lines instead.
