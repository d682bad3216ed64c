# The program itself is __main__; an imported module has its own name.
import _zoo
if __name__ == "__main__":
    print("as a program", __name__, _zoo.__name__)  # expect: as a program __main__ _zoo
print(__file__.rsplit("/", 1)[-1], __doc__)  # expect: main_name.py None
import sys
print(sys.modules["__main__"].__name__)  # expect: __main__
