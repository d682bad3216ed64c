# intern returns an equal string.
import sys
a = sys.intern("some text")
print(a, a is sys.intern("some " + "text"), isinstance(sys.getsizeof([]), int))  # expect: some text True True
sys.intern(5)  # expect error: TypeError: intern() argument must be str, not int
