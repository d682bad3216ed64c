# The types of the iterators refused calls, so that they could not be copied.
from collections import deque
import copy
Iterator, Reverse = type(iter(deque())), type(reversed(deque()))
print(list(Iterator(deque("abc"))), list(Reverse(deque("abc"), 1)), list(Iterator(deque("abc"), 9)))
# expect: ['a', 'b', 'c'] ['b', 'a'] []
print(Iterator(deque("ab"), 1).__reduce__())
# expect: (<class 'collections._deque_iterator'>, (deque(['a', 'b']), 1))
it = iter(deque("abc"))
next(it)
print(list(copy.copy(it)), list(it))  # expect: ['b', 'c'] ['b', 'c']
for arguments in ((), (1,), (deque(), "a"), (deque(), 0, 1)):
    try:
        Iterator(*arguments)
    except TypeError as error:
        print(error)
# expect: function takes at least 1 argument (0 given)
# expect: argument 1 must be collections.deque, not int
# expect: 'str' object cannot be interpreted as an integer
# expect: function takes at most 2 arguments (3 given)
