# size: 30
# expect: 1864890
# stresses: json.dumps of nested dicts and lists: short strings, small ints, floats, True and None

import json


def records(count):
    return [
        {
            "id": i,
            "name": f"user {i}",
            "email": f"user{i}@example.org",
            "score": i / 7,
            "active": i % 3 == 0,
            "tags": ["red", "green", "blue"][: i % 4],
            "address": {"street": f"{i} High Street", "city": "Springfield", "zip": None},
        }
        for i in range(count)
    ]


DATA = records(300)


def run(size):
    return sum(len(json.dumps(DATA)) for _ in range(size))
