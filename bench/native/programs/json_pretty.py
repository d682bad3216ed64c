# size: 30
# expect: 1123650
# stresses: json.dumps with indent, sorted keys and a default function; text that needs escapes

import json


class Money:
    def __init__(self, cents):
        self.cents = cents


DATA = {
    f"account {i % 17}-{i}": {"owner": 'Zoë "Z" Müller\n', "balance": Money(i * 100), "history": list(range(i % 9))}
    for i in range(250)
}


def run(size):
    return sum(len(json.dumps(DATA, indent=2, sort_keys=True, default=lambda money: money.cents)) for _ in range(size))
