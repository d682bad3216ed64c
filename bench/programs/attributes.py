# size: 20000
# small: 527
# expect: (60000, 80000, 600050000, 19999)
# stresses: properties, __getattr__, __setattr__, descriptors, class attributes, getattr and setattr with names
# does not show: plain attributes alone, methods that do work


class Celsius:
    scale = 2

    def __init__(self, degrees):
        self._degrees = degrees

    @property
    def degrees(self):
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        self._degrees = value

    @property
    def doubled(self):
        return self._degrees * self.scale


class Positive:
    """A descriptor that keeps its value in the object under a name of its own."""

    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner):
        return self if instance is None else getattr(instance, self.name)

    def __set__(self, instance, value):
        if value < 0:
            raise ValueError(self.name)
        setattr(instance, self.name, value)


class Account:
    balance = Positive()
    limit = Positive()

    def __init__(self):
        self.balance = 0
        self.limit = 10**9


class Record:
    """Fields that are not there are asked of the parent."""

    def __init__(self, parent, **fields):
        self.__dict__.update(fields)
        self.parent = parent

    def __getattr__(self, name):
        if name.startswith("_") or self.parent is None:
            raise AttributeError(name)
        return getattr(self.parent, name)


class Counted:
    def __init__(self):
        object.__setattr__(self, "writes", 0)

    def __setattr__(self, name, value):
        object.__setattr__(self, "writes", self.writes + 1)
        object.__setattr__(self, name, value)


def run(size):
    celsius = Celsius(0)
    account = Account()
    record = Record(Record(Record(None, depth=3), width=2), height=1)
    counted = Counted()
    found = missing = 0
    for i in range(size):
        celsius.degrees = celsius.degrees + 1
        account.balance = account.balance + celsius.doubled
        account.balance += celsius.degrees
        found += record.depth
        if not hasattr(record, "_absent"):
            missing += record.width + record.height + Celsius.scale - 1
        counted.last = i
    return found, missing, account.balance + counted.writes, counted.last


if __name__ == "__main__":
    print(run(20000))
