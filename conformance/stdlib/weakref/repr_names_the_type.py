# A weak reference names the whole type of what it refers to, and a __name__ that the type gives, asking nobody else.
import re
import weakref


def shown(reference):
    return re.sub("0x[0-9a-f]+", "0x", repr(reference))


class Named:
    class Inner:
        pass

    @property
    def __name__(self):
        return "own"


class Asks(dict):
    def __getattr__(self, name):
        return self[name]


named, inner, asks, pattern = Named(), Named.Inner(), Asks(), re.compile("")
print(shown(weakref.ref(named)))  # expect: <weakref at 0x; to 'Named' at 0x (own)>
print(shown(weakref.proxy(named)))  # expect: <weakproxy at 0x; to 'Named' at 0x>
print(shown(weakref.ref(inner)))  # expect: <weakref at 0x; to 'Named.Inner' at 0x>
print(shown(weakref.ref(asks)))  # expect: <weakref at 0x; to 'Asks' at 0x>
print(shown(weakref.ref(Named)))  # expect: <weakref at 0x; to 'type' at 0x (Named)>
print(shown(weakref.ref(pattern)))  # expect: <weakref at 0x; to 're.Pattern' at 0x>
Named.__module__ = "zoo.cage"
print(shown(weakref.ref(named)))  # expect: <weakref at 0x; to 'zoo.cage.Named' at 0x (own)>
