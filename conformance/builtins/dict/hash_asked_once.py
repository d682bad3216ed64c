# What a dict knows of its keys' hashes it does not ask them for again.
class Key:
    hashed = 0

    def __hash__(self):
        self.hashed += 1
        return 42

    def __eq__(self, other):
        return self is other


key = Key()
items, same, elements = {key: 1}, {key: 1}, {key}
other = {Key(): 1}


def count(name, function):
    key.hashed = 0
    function()
    print(name, key.hashed)


count("copy", items.copy)  # expect: copy 0
count("dict", lambda: dict(items))  # expect: dict 0
count("unpack", lambda: {**items})  # expect: unpack 0
count("or", lambda: other | items)  # expect: or 0
count("update", lambda: {}.update(items))  # expect: update 0
count("fromkeys", lambda: dict.fromkeys(items))  # expect: fromkeys 0
count("fromkeys of set", lambda: dict.fromkeys(elements))  # expect: fromkeys of set 0
count("eq", lambda: items == same)  # expect: eq 0
count("set", lambda: set(items))  # expect: set 0
count("set of keys", lambda: set(items.keys()))  # expect: set of keys 1
count("keys xor", lambda: items.keys() ^ same.keys())  # expect: keys xor 1
count("items xor", lambda: items.items() ^ other.items())  # expect: items xor 1
count("keys and", lambda: items.keys() & other.keys())  # expect: keys and 0
count("setdefault", lambda: items.setdefault(key, 2))  # expect: setdefault 1
count("pop", lambda: items.pop(key))  # expect: pop 1
count("isdisjoint", lambda: items.keys().isdisjoint(elements))  # expect: isdisjoint 0


class Odd(frozenset):
    def __iter__(self):
        return iter([1])


# isdisjoint walks what is no exact set.
print({1}.isdisjoint(Odd()), {2}.isdisjoint(Odd()))  # expect: False True
