# size: 10000
# expect: ((504, 'name443', 2650.0), (337, 'name0', 166.33333333333334), (1008, 'name262', 255.0), 1008, 1008)
# stresses: sort() of tuples and records with itemgetter, attrgetter, lambda and cmp_to_key

from functools import cmp_to_key
from operator import attrgetter, itemgetter


class Person:
    def __init__(self, name, age):
        self.name = name
        self.age = age


ROWS = [(i * 7919 % 1009, f"name{i * 31 % 499}", i / 3) for i in range(10000)]
PEOPLE = [Person(name, age) for age, name, _ in ROWS]


def run(size):
    rows = ROWS[:size]
    plain = sorted(rows)
    by_name = sorted(rows, key=itemgetter(1, 0))
    by_lambda = sorted(rows, key=lambda row: (-row[0], row[2]))
    people = sorted(PEOPLE[:size], key=attrgetter("age"))
    compared = sorted(rows[: size // 5], key=cmp_to_key(lambda a, b: a[0] - b[0]))
    return plain[size // 2], by_name[7], by_lambda[0], people[-1].age, compared[-1][0]
