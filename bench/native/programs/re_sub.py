# size: 60
# expect: 223200
# stresses: sub with a template, with a function, and with case folded

import re

TEXT = "Dear {name}, your order #{order} of 2026-11-21 costs {price} EUR. Write to Help@Example.org  or  call.\n" * 40
VALUES = {"name": "Ada", "order": "1815", "price": "12.50"}


def run(size):
    total = 0
    for _ in range(size):
        text = re.sub(r"\{(\w+)\}", lambda match: VALUES[match[1]], TEXT)
        text = re.sub(r"(\d{4})-(\d\d)-(\d\d)", r"\3.\2.\1", text)
        text = re.sub(r"help@(?=example)", "info@", text, flags=re.IGNORECASE)
        total += len(re.sub(r" +", " ", text))
    return total
