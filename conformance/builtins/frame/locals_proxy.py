# frame.f_locals of a function reads and writes the variables themselves (PEP 667).
import sys

def work(a):
    b = 2
    seen = sys._getframe().f_locals
    print(type(seen).__name__, seen["a"], seen["b"], "zz" in seen)
    seen["b"] = 20
    print(b, seen.get("zz", 7), seen.setdefault("a", 0), seen.pop("zz", 8))
    seen.update({"a": "A"})
    print(a, sorted(seen | {"m": 1}), len(seen) == len(list(seen)))
    try:
        del seen["a"]
    except ValueError as error:
        print(error)

work(1)
# expect: FrameLocalsProxy 1 2 False
# expect: 20 7 1 8
# expect: A ['a', 'b', 'm', 'seen'] True
# expect: cannot remove local variables from FrameLocalsProxy
