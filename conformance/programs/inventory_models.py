# Models as people write them: dataclasses with validation, enums, generics, protocols, cached properties, ABCs.
import abc
import collections.abc
import copy
import dataclasses
import enum
import functools
import typing
import uuid
from typing import Annotated, ClassVar, Generic, Literal, Protocol, Self, TypedDict, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T", bound="Entity")


class Unit(enum.StrEnum):
    PIECE = enum.auto()
    KILOGRAM = "kg"
    LITRE = "l"


class Access(enum.Flag):
    READ = enum.auto()
    WRITE = enum.auto()
    EXECUTE = enum.auto()
    ADMIN = READ | WRITE | EXECUTE


class Positive:
    def __set_name__(self, owner, name):
        self.name = f"_{name}"

    def __get__(self, instance, owner=None):
        return self if instance is None else getattr(instance, self.name)

    def __set__(self, instance, value):
        if not isinstance(value, (int, float)) or value <= 0:
            raise ValueError(f"{self.name[1:]} must be positive, not {value!r}")
        setattr(instance, self.name, value)


@dataclasses.dataclass(kw_only=True)
class Entity(abc.ABC):
    counter: ClassVar[int] = 0
    id: uuid.UUID = dataclasses.field(default_factory=lambda: uuid.uuid5(uuid.NAMESPACE_DNS, str(Entity.counter)), repr=False)

    def __post_init__(self):
        type(self).counter += 1

    @abc.abstractmethod
    def label(self) -> str: ...

    def with_(self, **changes) -> Self:
        return dataclasses.replace(self, **changes)


class Priced(Protocol):
    price: float

    def label(self) -> str: ...


@dataclasses.dataclass
class Product(Entity):
    name: str
    price: Annotated[float, "EUR"]
    unit: Unit = Unit.PIECE
    stock: dict[str, int] = dataclasses.field(default_factory=dict, compare=False)

    def label(self):
        return f"{self.name}/{self.unit}"

    @functools.cached_property
    def total(self):
        print("  counting", self.name)
        return sum(self.stock.values())


@dataclasses.dataclass(frozen=True, order=True, slots=True)
class Version:
    major: int
    minor: int = 0
    tag: Literal["alpha", "final"] = dataclasses.field(default="final", compare=False)

    def __str__(self):
        return f"{self.major}.{self.minor}" + ("a" if self.tag == "alpha" else "")


class Box:
    width = Positive()
    height = Positive()

    def __init__(self, width, height):
        self.width, self.height = width, height


class Repository(Generic[T], collections.abc.Mapping):
    def __init__(self, *items: T):
        self._items = {item.name: item for item in items}

    def __getitem__(self, key): return self._items[key]
    def __iter__(self): return iter(self._items)
    def __len__(self): return len(self._items)

    def where(self, test: typing.Callable[[T], bool]) -> list[T]:
        return list(filter(test, self.values()))


class Settings(TypedDict, total=False):
    name: typing.Required[str]
    depth: int


apple = Product(name="apple", price=0.5, unit=Unit.KILOGRAM, stock={"a": 3, "b": 4})
milk = Product("milk", 1.09, Unit.LITRE)
print(apple, milk.with_(price=1.19), sep="\n")
# expect: Product(name='apple', price=0.5, unit=<Unit.KILOGRAM: 'kg'>, stock={'a': 3, 'b': 4})
# expect: Product(name='milk', price=1.19, unit=<Unit.LITRE: 'l'>, stock={})
print(apple.total, apple.total, apple == apple.with_(stock={}), apple.id.version)
# expect:   counting apple
# expect: 7 7 True 5
shop = Repository[Product](apple, milk)
print(sorted(shop), "milk" in shop, shop.get("tea", "none"), [p.label() for p in shop.where(lambda p: p.price < 1)])
# expect: ['apple', 'milk'] True none ['apple/kg']
print(get_origin(Repository[Product]), get_args(dict[str, list[int]]), Repository.__orig_bases__[0])
# expect: <class '__main__.Repository'> (<class 'str'>, list[int]) typing.Generic[~T]
versions = [Version(1, 2), Version(1), Version(0, 9, "alpha")]
print(*sorted(versions), max(versions) == Version(1, 2, "alpha"), dataclasses.astuple(versions[2]))
# expect: 0.9a 1.0 1.2 True (0, 9, 'alpha')
for action in (lambda: setattr(versions[0], "major", 2), lambda: Entity(), lambda: Box(1, -1), lambda: Product("x"), lambda: Unit("m")):
    try:
        action()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
# expect: FrozenInstanceError: cannot assign to field 'major'
# expect: TypeError: Can't instantiate abstract class Entity without an implementation for abstract method 'label'
# expect: ValueError: height must be positive, not -1
# expect: TypeError: Product.__init__() missing 1 required positional argument: 'price'
# expect: ValueError: 'm' is not a valid Unit
print(Access.READ | Access.WRITE, Access.ADMIN, Access.READ in Access.ADMIN, ~Access.READ, [a.name for a in Access.ADMIN])
# expect: Access.READ|WRITE Access.ADMIN True Access.WRITE|EXECUTE ['READ', 'WRITE', 'EXECUTE']
print(get_type_hints(Product, include_extras=True)["price"], Settings.__required_keys__, Settings(name="n"))
# expect: typing.Annotated[float, 'EUR'] frozenset({'name'}) {'name': 'n'}
clone = copy.deepcopy(apple)
clone.stock["a"] = 0
print(apple.stock, clone.stock, clone.id == apple.id, Product.counter, Entity.counter)
# expect: {'a': 3, 'b': 4} {'a': 0, 'b': 4} True 4 0
print([f.name for f in dataclasses.fields(Product)], Product.__match_args__, Version.__slots__)
# expect: ['id', 'name', 'price', 'unit', 'stock'] ('name', 'price', 'unit', 'stock') ('major', 'minor', 'tag')
