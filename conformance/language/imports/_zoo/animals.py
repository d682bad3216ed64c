from .food import favourite


class Dog:
    food = favourite("dog")


def speak():
    return f"{__name__} speaks"
