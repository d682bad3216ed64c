# A module that is not there.
try:
    import no_such_module
except ModuleNotFoundError as error:
    print(error, error.name)  # expect: No module named 'no_such_module' no_such_module
try:
    import _zoo.nothing
except ImportError as error:
    print(type(error).__name__, error)  # expect: ModuleNotFoundError No module named '_zoo.nothing'
try:
    import _counter.sub  # expect: importing _counter
except ImportError as error:
    print(error)  # expect: No module named '_counter.sub'; '_counter' is not a package
import another_missing_one  # expect error: ModuleNotFoundError: No module named 'another_missing_one'
