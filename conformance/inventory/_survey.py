# Prints every attribute of every builtin type and of the builtins module, one a line:
#     TYPE <tab> ATTRIBUTE <tab> own or inherited <tab> KIND <tab> QUALNAME <tab> TEXT SIGNATURE
# Runs the same on CPython and on Typhon, so it leans on nothing but the builtins themselves.
import builtins
import sys


def outer():
    variable = 0

    def inner():
        return variable

    return inner


def generator():
    yield


async def coroutine():
    pass


async def asyncGenerator():
    yield


class Slotted:
    __slots__ = ("member",)


class Plain:
    pass


def traceback():
    try:
        1 / 0
    except ZeroDivisionError as error:
        return error.__traceback__


closure = outer()
frame = sys._getframe()
pending = coroutine()
stepped = asyncGenerator()


def local_proxy():
    return type(sys._getframe().f_locals)


TYPES = {
    "object": object, "type": type, "int": int, "bool": bool, "float": float, "complex": complex, "str": str,
    "bytes": bytes, "bytearray": bytearray, "memoryview": memoryview, "list": list, "tuple": tuple, "dict": dict,
    "set": set, "frozenset": frozenset, "range": range, "slice": slice, "property": property,
    "classmethod": classmethod, "staticmethod": staticmethod, "super": super, "map": map, "filter": filter, "zip": zip,
    "enumerate": enumerate, "reversed": reversed,
    "dict_keys": type({}.keys()), "dict_values": type({}.values()), "dict_items": type({}.items()),
    "dict_keyiterator": type(iter({})), "dict_valueiterator": type(iter({}.values())),
    "dict_itemiterator": type(iter({}.items())), "dict_reversekeyiterator": type(reversed({})),
    "dict_reversevalueiterator": type(reversed({}.values())), "dict_reverseitemiterator": type(reversed({}.items())),
    "list_iterator": type(iter([])), "list_reverseiterator": type(reversed([])), "tuple_iterator": type(iter(())),
    "set_iterator": type(iter(set())), "range_iterator": type(iter(range(1))),
    "longrange_iterator": type(iter(range(1 << 70))), "str_ascii_iterator": type(iter("a")),
    "str_iterator": type(iter("\u0100")), "bytes_iterator": type(iter(b"")),
    "bytearray_iterator": type(iter(bytearray())), "memory_iterator": type(iter(memoryview(b""))),
    "callable_iterator": type(iter(int, 1)), "iterator": type(iter(type("S", (), {"__getitem__": 1})())),
    "function": type(outer), "builtin_function_or_method": type(len), "method": type(Plain().__init__),
    "method ": type(type("M", (), {"m": outer})().m), "method_descriptor": type(str.join),
    "wrapper_descriptor": type(int.__add__), "method-wrapper": type((1).__add__),
    "classmethod_descriptor": type(dict.__dict__["fromkeys"]), "getset_descriptor": type(int.__dict__["real"]),
    "member_descriptor": type(Slotted.member), "cell": type(closure.__closure__[0]), "code": type(outer.__code__),
    "frame": type(frame), "FrameLocalsProxy": local_proxy(), "traceback": type(traceback()), "module": type(sys),
    "generator": type(generator()), "coroutine": type(pending), "coroutine_wrapper": type(pending.__await__()),
    "async_generator": type(stepped), "async_generator_asend": type(stepped.asend(None)),
    "async_generator_athrow": type(stepped.aclose()), "mappingproxy": type(Plain.__dict__),
    "SimpleNamespace": type(sys.implementation), "Union": type(int | str), "GenericAlias": type(list[int]),
    "NoneType": type(None), "NotImplementedType": type(NotImplemented), "ellipsis": type(...),
    "Template": type(t""), "Interpolation": type(t"{1}".interpolations[0]),
}
pending.close()
for name in dir(builtins):
    value = getattr(builtins, name)
    if isinstance(value, type) and issubclass(value, BaseException):
        TYPES[name] = value


def find(kind, name):
    for base in type.__dict__["__mro__"].__get__(kind):
        if name in base.__dict__:
            return base.__dict__[name]
    return None


def describe(value):
    try:
        signature = value.__text_signature__
    except AttributeError:
        signature = None
    kind = type(value).__name__
    plain = isinstance(value, (str, int, type(None), tuple, type))
    return "\t".join((kind, "-" if plain else getattr(value, "__qualname__", "-"), repr(signature)))


for label, kind in TYPES.items():
    print(label, "", kind.__name__, kind.__module__, repr(kind.__text_signature__), sep="\t")
    for name in sorted(set(dir(kind)) | set(type.__dir__(kind))):
        place = "own" if name in type.__dict__["__dict__"].__get__(kind) else "inherited"
        print(label, name, place, describe(find(kind, name)), sep="\t")
for name in dir(builtins):
    if name.startswith("_") and not name.endswith("__"):
        continue  # left by whoever started the interpreter
    value = getattr(builtins, name)
    print("builtins", name, describe(value), sep="\t")
