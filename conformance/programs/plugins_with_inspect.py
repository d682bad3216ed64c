# A framework of plugins: decorators, a registry by __init_subclass__, inspect signatures, dependency injection, descriptors, events, weak references.
import collections
import contextlib
import functools
import gc
import importlib
import inspect
import operator
import sys
import types
import typing
import weakref


class Registry:
    plugins: dict[str, type] = {}

    def __init_subclass__(cls, /, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.name = name or cls.__name__.lower()
        Registry.plugins[cls.name] = cls
        cls.routes = {
            rule: method
            for method in vars(cls).values()
            for rule in getattr(method, "_rules", ())
        }


def route(*rules, method="GET"):
    def mark(function):
        function._rules = [(method, rule) for rule in rules]
        return function

    return mark


def traced(function=None, *, log=None):
    if function is None:
        return functools.partial(traced, log=log)

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        bound = inspect.signature(function).bind(*args, **kwargs)
        bound.apply_defaults()
        shown = ", ".join(f"{k}={v!r}" for k, v in bound.arguments.items() if k != "self")
        log.append(f"{function.__qualname__}({shown})")
        return function(*args, **kwargs)

    return wrapper


LOG = []


class Clock:
    def __init__(self, start: int = 5):
        self.value = start


class Pages(Registry, name="pages"):
    def __init__(self, clock: Clock, *, prefix: str = "/"):
        self.clock, self.prefix = clock, prefix

    @route("/", "/index")
    @traced(log=LOG)
    def index(self, page: int = 1, /, *tags: str, order: typing.Literal["up", "down"] = "up", **more):
        return f"{self.prefix}{page}{order}{self.clock.value}"

    @route("/save", method="POST")
    def save(self, body: bytes) -> None: ...

    @staticmethod
    def helper(): ...

    @property
    def title(self):
        """What stands above."""
        return "Pages"


class Empty(Registry):
    pass


class Container:
    def __init__(self, **values):
        self.made, self.values = {}, values

    def get(self, cls):
        if cls in self.made:
            return self.made[cls]
        arguments = {}
        for name, parameter in inspect.signature(cls).parameters.items():
            if name in self.values:
                arguments[name] = self.values[name]
            elif parameter.annotation in (Clock,):
                arguments[name] = self.get(parameter.annotation)
            elif parameter.default is parameter.empty:
                raise TypeError(f"{cls.__name__} needs {name}: {inspect.formatannotation(parameter.annotation)}")
        return self.made.setdefault(cls, cls(**arguments))


class Signal:
    def __init__(self):
        self.receivers = []

    def connect(self, receiver):
        reference = weakref.WeakMethod if inspect.ismethod(receiver) else weakref.ref
        self.receivers.append(reference(receiver, self.receivers.remove))
        return receiver

    def send(self, **data):
        return [r()(**data) for r in list(self.receivers) if r() is not None]


container = Container(prefix="#")
pages = container.get(Pages)
print(Registry.plugins.keys(), sorted(Pages.routes), Empty.routes, pages.clock is container.get(Clock))
# expect: dict_keys(['pages', 'empty']) [('GET', '/'), ('GET', '/index'), ('POST', '/save')] {} True
for (method, rule), handler in sorted(Pages.routes.items()):
    print(method, rule, inspect.signature(handler), inspect.getdoc(handler))
# expect: GET / (self, page: int = 1, /, *tags: str, order: Literal['up', 'down'] = 'up', **more) None
# expect: GET /index (self, page: int = 1, /, *tags: str, order: Literal['up', 'down'] = 'up', **more) None
# expect: POST /save (self, body: bytes) -> None None
print(Pages.routes["GET", "/"](pages, 2, "a", order="down", x=1), pages.index(), LOG)
# expect: #2down5 #1up5 ["Pages.index(page=2, tags=('a',), order='down', more={'x': 1})", "Pages.index(page=1, tags=(), order='up', more={})"]
for wrong in (lambda: pages.index(page=3, order="up"), lambda: Container().get(types.SimpleNamespace), lambda: inspect.signature(pages.save).bind(), lambda: Container().get(Pages.save)):
    try:
        print(wrong())
    except TypeError as error:
        print("TypeError:", error)
# expect: #1up5
# expect: TypeError: SimpleNamespace needs kwargs: inspect._empty
# expect: TypeError: missing a required argument: 'body'
# expect: TypeError: save needs self: inspect._empty
signature = inspect.signature(Pages.index)
print([(p.name, p.kind.name) for p in signature.parameters.values()], signature.parameters["order"].annotation)
# expect: [('self', 'POSITIONAL_ONLY'), ('page', 'POSITIONAL_ONLY'), ('tags', 'VAR_POSITIONAL'), ('order', 'KEYWORD_ONLY'), ('more', 'VAR_KEYWORD')] typing.Literal['up', 'down']
print(signature.replace(parameters=[p.replace(default=0) for p in list(signature.parameters.values())[1:2]], return_annotation=str))
# expect: (page: int = 0, /) -> str
members = dict(inspect.getmembers_static(Pages, lambda m: isinstance(m, (staticmethod, property))))
print(sorted(members), members["title"].__doc__, inspect.classify_class_attrs(Pages)[-1].kind, inspect.getmro(Pages)[1].__name__)
# expect: ['helper', 'title'] What stands above. property Registry


def bound():
    return [m for m in ("index", "save", "title") if inspect.ismethod(getattr(pages, m))], inspect.currentframe().f_code.co_name, sys._getframe(1).f_lineno > 0


print(bound())  # expect: (['index', 'save'], 'bound', True)
signal = Signal()
signal.connect(bound_method := pages.index)


class Listener:
    def hear(self, **data):
        return sorted(data)


listener = Listener()
signal.connect(listener.hear)
gc.collect()
print(len(signal.receivers), signal.send(a=1, b=2))  # expect: 2 ['#1up5', ['a', 'b']]
del listener
gc.collect()
print(len(signal.receivers))  # expect: 1

module = types.ModuleType("plugin_of_text", "Made here.")
exec(compile("class Added(Registry, name='added'): pass\ndef __getattr__(name): return name.upper()\n", "<plugin>", "exec"), vars(module) | {"Registry": Registry, "__name__": module.__name__})
sys.modules[module.__name__] = module
print(sorted(Registry.plugins), Registry.plugins["added"].__module__, importlib.import_module("plugin_of_text").__doc__)
# expect: ['added', 'empty', 'pages'] plugin_of_text Made here.


def counter():
    total = 0
    while True:
        total += yield total


running = counter()
print(inspect.getgeneratorstate(running), next(running), running.send(3), inspect.getgeneratorstate(running))
# expect: GEN_CREATED 0 3 GEN_SUSPENDED
print(inspect.unwrap(Pages.index).__name__, inspect.getclosurevars(traced(lambda: 0, log=[])).nonlocals.keys(), operator.methodcaller("index", 3)(pages))
# expect: index dict_keys(['function', 'log']) #3up5
with contextlib.suppress(AttributeError):
    print(operator.attrgetter("clock.value", "title")(pages), operator.itemgetter(1, -1)("abc"), types.MappingProxyType({1: 2}) | {3: 4})
# expect: (5, 'Pages') ('b', 'c') {1: 2, 3: 4}
