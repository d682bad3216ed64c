# What takes any keywords takes all of them: no name of a builtin's own parameters is in the way.
import collections
import functools
import operator
import types


class Class(dict): ...


class Initialised(dict):
    def __init__(self, /, **named):
        super().__init__(**named)


class Made(dict):
    def __new__(cls, /, **named):
        return dict.__new__(cls, **named)


class Base:
    def __init_subclass__(cls, /, **named):
        print(named)


for name in ("cls", "self", "args", "kwargs", "iterable", "object", "type", "other", "a", "key"):
    named = {name: 1}
    print(dict(**named), Class(**named), Initialised(**named), Made(**named), collections.OrderedDict(**named))
    filled = {}
    filled.update(**named)
    print(filled, types.SimpleNamespace(**named), collections.defaultdict(int, **named), ("{" + name + "}").format(**named))
    print(functools.partial(dict, **named)(), functools.lru_cache(lambda **given: given)(**named))
    print(operator.methodcaller("run", **named))
    types.new_class("New", (Base,), named)
    try:
        print(collections.Counter(**named))
    except TypeError as error:
        print(error)
# expect: {'cls': 1} {'cls': 1} {'cls': 1} {'cls': 1} OrderedDict({'cls': 1})
# expect: {'cls': 1} namespace(cls=1) defaultdict(<class 'int'>, {'cls': 1}) 1
# expect: {'cls': 1} {'cls': 1}
# expect: operator.methodcaller('run', cls=1)
# expect: {'cls': 1}
# expect: Counter({'cls': 1})
# expect: {'self': 1} {'self': 1} {'self': 1} {'self': 1} OrderedDict({'self': 1})
# expect: {'self': 1} namespace(self=1) defaultdict(<class 'int'>, {'self': 1}) 1
# expect: {'self': 1} {'self': 1}
# expect: operator.methodcaller('run', self=1)
# expect: {'self': 1}
# expect: Counter({'self': 1})
# expect: {'args': 1} {'args': 1} {'args': 1} {'args': 1} OrderedDict({'args': 1})
# expect: {'args': 1} namespace(args=1) defaultdict(<class 'int'>, {'args': 1}) 1
# expect: {'args': 1} {'args': 1}
# expect: operator.methodcaller('run', args=1)
# expect: {'args': 1}
# expect: Counter({'args': 1})
# expect: {'kwargs': 1} {'kwargs': 1} {'kwargs': 1} {'kwargs': 1} OrderedDict({'kwargs': 1})
# expect: {'kwargs': 1} namespace(kwargs=1) defaultdict(<class 'int'>, {'kwargs': 1}) 1
# expect: {'kwargs': 1} {'kwargs': 1}
# expect: operator.methodcaller('run', kwargs=1)
# expect: {'kwargs': 1}
# expect: Counter({'kwargs': 1})
# expect: {'iterable': 1} {'iterable': 1} {'iterable': 1} {'iterable': 1} OrderedDict({'iterable': 1})
# expect: {'iterable': 1} namespace(iterable=1) defaultdict(<class 'int'>, {'iterable': 1}) 1
# expect: {'iterable': 1} {'iterable': 1}
# expect: operator.methodcaller('run', iterable=1)
# expect: {'iterable': 1}
# expect: Counter({'iterable': 1})
# expect: {'object': 1} {'object': 1} {'object': 1} {'object': 1} OrderedDict({'object': 1})
# expect: {'object': 1} namespace(object=1) defaultdict(<class 'int'>, {'object': 1}) 1
# expect: {'object': 1} {'object': 1}
# expect: operator.methodcaller('run', object=1)
# expect: {'object': 1}
# expect: Counter({'object': 1})
# expect: {'type': 1} {'type': 1} {'type': 1} {'type': 1} OrderedDict({'type': 1})
# expect: {'type': 1} namespace(type=1) defaultdict(<class 'int'>, {'type': 1}) 1
# expect: {'type': 1} {'type': 1}
# expect: operator.methodcaller('run', type=1)
# expect: {'type': 1}
# expect: Counter({'type': 1})
# expect: {'other': 1} {'other': 1} {'other': 1} {'other': 1} OrderedDict({'other': 1})
# expect: {'other': 1} namespace(other=1) defaultdict(<class 'int'>, {'other': 1}) 1
# expect: {'other': 1} {'other': 1}
# expect: operator.methodcaller('run', other=1)
# expect: {'other': 1}
# expect: Counter({'other': 1})
# expect: {'a': 1} {'a': 1} {'a': 1} {'a': 1} OrderedDict({'a': 1})
# expect: {'a': 1} namespace(a=1) defaultdict(<class 'int'>, {'a': 1}) 1
# expect: {'a': 1} {'a': 1}
# expect: operator.methodcaller('run', a=1)
# expect: {'a': 1}
# expect: Counter({'a': 1})
# expect: {'key': 1} {'key': 1} {'key': 1} {'key': 1} OrderedDict({'key': 1})
# expect: {'key': 1} namespace(key=1) defaultdict(<class 'int'>, {'key': 1}) 1
# expect: {'key': 1} {'key': 1}
# expect: operator.methodcaller('run', key=1)
# expect: {'key': 1}
# expect: Counter({'key': 1})
