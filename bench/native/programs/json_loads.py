# size: 30
# expect: 9060
# stresses: json.loads of text with nested objects and lists: short strings, small ints, floats

import json

TEXT = json.dumps(
    [
        {
            "id": i,
            "name": f"user {i}",
            "email": f"user{i}@example.org",
            "score": i / 7,
            "active": i % 3 == 0,
            "tags": ["red", "green", "blue"][: i % 4],
            "address": {"street": f"{i} High Street", "city": "Springfield", "zip": None},
        }
        for i in range(300)
    ]
)


def run(size):
    total = 0
    for _ in range(size):
        data = json.loads(TEXT)
        total += data[-1]["id"] + len(data[7]["address"])
    return total
