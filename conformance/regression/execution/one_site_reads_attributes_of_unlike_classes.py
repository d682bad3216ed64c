# A place that met an attribute it could not remember forgot what it knew of the class before, but not the class.


class Plain:
    def __init__(self):
        self.shade = 0.3

    def tone(self):
        return "plain"


class OfTheClass:
    @classmethod
    def shade(cls):
        return "class"

    tone = shade


class Computed:
    @property
    def shade(self):
        return 0.6

    @property
    def tone(self):
        return lambda: "computed"


def shade(thing):
    return thing.shade


def tone(thing):
    return thing.tone()


plain = Plain()
shades = []
tones = []
for other in (OfTheClass(), Computed(), OfTheClass(), Computed()):
    for thing in (plain, other, plain):
        shades.append(shade(thing))
        tones.append(tone(thing))
print(shades[:1], shades[2:4], shades[4:6], shades[8])  # expect: [0.3] [0.3, 0.3] [0.6, 0.3] 0.3
print(tones)
# expect: ['plain', 'class', 'plain', 'plain', 'computed', 'plain', 'plain', 'class', 'plain', 'plain', 'computed', 'plain']
