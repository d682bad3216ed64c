# How functions word wrong arguments depends on how CPython parses them: by a signature, by a format, or by themselves.
import cmath
import collections
import itertools
import marshal
import math
import struct
import time
import types


def show(*expressions):
    for expression in expressions:
        try:
            print(eval(expression))
        except TypeError as error:
            print(error)


# Those parsed by a format: no module's name before a refused keyword, "exactly" or "at most" in the count.
show('time.gmtime(1, 2)', 'time.gmtime(a=1)', 'time.localtime(1, 2)', 'time.ctime(1, 2)', 'time.strftime(1, 2, 3)',
     'time.get_clock_info()', 'time.strftime(format=1)', 'time.gmtime.__text_signature__')
# expect: gmtime() takes at most 1 argument (2 given)
# expect: gmtime() takes no keyword arguments
# expect: localtime() takes at most 1 argument (2 given)
# expect: ctime() takes at most 1 argument (2 given)
# expect: strftime() takes at most 2 arguments (3 given)
# expect: get_clock_info() takes exactly 1 argument (0 given)
# expect: strftime() takes no keyword arguments
# expect: None
# Too many for all parameters together: always "at most".
show('math.isclose(1, 2, 3, 4, 5)', 'math.isclose(1, 2, 3)', 'cmath.isclose(1, 2, 3, 4, 5)')
# expect: isclose() takes at most 4 arguments (5 given)
# expect: isclose() takes exactly 2 positional arguments (3 given)
# expect: isclose() takes at most 4 arguments (5 given)
# Parameters that cannot be given by keyword beside others that can.
show('math.prod()', 'math.prod(start=1)', 'math.nextafter(1)', 'marshal.dumps()', 'marshal.dump()', 'marshal.loads()',
     'struct.unpack_from()', 'sum()')
# expect: prod() takes exactly 1 positional argument (0 given)
# expect: prod() takes exactly 1 positional argument (0 given)
# expect: nextafter() takes exactly 2 positional arguments (1 given)
# expect: dumps() takes at least 1 positional argument (0 given)
# expect: dump() takes at least 2 positional arguments (0 given)
# expect: loads() takes exactly 1 positional argument (0 given)
# expect: unpack_from() takes at least 1 positional argument (0 given)
# expect: sum() takes at least 1 positional argument (0 given)
# Those that pass their keywords on or count by themselves.
show('sorted()', 'sorted([1], None)', 'sorted([1], 1, 2, 3)', 'sorted([1], foo=1)', 'zip(strict=1, foo=2)',
     'zip([1], foo=2, bar=3)', 'map(len, [], strict=1, foo=2)', 'max([1], key=None, foo=2, bar=3)', 'max([1], foo=2)',
     'itertools.product(repeat=1, foo=1)', 'property().__set_name__()', 'property().__set_name__(1, 2, 3)')
# expect: sorted expected 1 argument, got 0
# expect: sorted expected 1 argument, got 2
# expect: sorted expected 1 argument, got 4
# expect: sort() got an unexpected keyword argument 'foo'
# expect: zip() takes at most 1 keyword argument (2 given)
# expect: zip() takes at most 1 keyword argument (2 given)
# expect: map() takes at most 1 keyword argument (2 given)
# expect: max() takes at most 2 keyword arguments (3 given)
# expect: max() got an unexpected keyword argument 'foo'
# expect: product() takes at most 1 keyword argument (2 given)
# expect: __set_name__() takes 2 positional arguments but 0 were given
# expect: __set_name__() takes 2 positional arguments but 3 were given
# No signature is told of functions that have several.
for function in dir, getattr, iter, max, min, next, vars, math.log, dict.update, struct.pack:
    print(function.__name__, function.__text_signature__)
# expect: dir None
# expect: getattr None
# expect: iter None
# expect: max None
# expect: min None
# expect: next None
# expect: vars None
# expect: log None
# expect: update None
# expect: pack None
# What looks like a sequence only is no mapping.
show('types.MappingProxyType(collections.deque())', 'types.MappingProxyType([])', 'types.MappingProxyType("text")')
# expect: mappingproxy() argument must be a mapping, not collections.deque
# expect: mappingproxy() argument must be a mapping, not list
# expect: text
