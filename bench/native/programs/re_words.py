# size: 20
# expect: 106020
# stresses: findall and split with small patterns over a text

import re

TEXT = "The quick brown fox, aged 7, jumps over 13 lazy dogs; it's 5.25 o'clock -- isn't it?\n" * 100


def run(size):
    total = 0
    for _ in range(size):
        total += len(re.findall(r"\w+", TEXT))
        total += len(re.findall(r"\b[A-Za-z']+\b", TEXT))
        total += len(re.findall(r"\d+(?:\.\d+)?", TEXT))
        total += len(re.split(r"[\s,;]+", TEXT))
    return total
