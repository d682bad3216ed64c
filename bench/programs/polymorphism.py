# size: 32000
# small: 302
# expect: (20666880, 200, 10, 7546, 114)
# stresses: one call site that sees eight classes, abstract bases, super(), __eq__, __hash__, __len__, __getitem__ of own classes
# does not show: sites that always see the same class


class Shape:
    sides = 0

    def __init__(self, size):
        self.size = size

    def area(self):
        raise NotImplementedError

    def describe(self):
        return self.sides + self.area()

    def __eq__(self, other):
        return type(self) is type(other) and self.size == other.size

    def __hash__(self):
        return hash((self.sides, self.size))

    def __lt__(self, other):
        return self.area() < other.area()


class Square(Shape):
    sides = 4

    def area(self):
        return self.size * self.size


class Triangle(Shape):
    sides = 3

    def area(self):
        return self.size * self.size // 2


class Oblong(Square):
    def __init__(self, size):
        super().__init__(size)
        self.length = size + 1

    def area(self):
        return self.size * self.length


class Frame(Oblong):
    def area(self):
        return super().area() - (self.size - 1) * (self.length - 1)


class Star(Triangle):
    sides = 10

    def describe(self):
        return super().describe() + 1


class Dot(Shape):
    def area(self):
        return 0


class Hexagon(Shape):
    sides = 6

    def area(self):
        return self.size * 3


class Circle(Shape):
    def area(self):
        return self.size * self.size * 22 // 7


KINDS = (Square, Triangle, Oblong, Frame, Star, Dot, Hexagon, Circle)


class Drawer:
    """A container with the methods that len(), [], in and for ask for."""

    def __init__(self, shapes):
        self.shapes = shapes

    def __len__(self):
        return len(self.shapes)

    def __getitem__(self, place):
        return self.shapes[place]

    def __contains__(self, shape):
        return any(each == shape for each in self.shapes[:5])

    def __iter__(self):
        return iter(self.shapes)


def run(size):
    drawer = Drawer([KINDS[i * 5 % 8](i % 50) for i in range(size)])
    total = 0
    for shape in drawer:
        total += shape.describe()
    for place in range(len(drawer)):
        if drawer[place].sides > 3:
            total -= 1
    different = len(set(drawer))
    inside = sum(shape in drawer for shape in drawer.shapes[:400])
    largest = max(drawer)
    return total, different, inside, largest.area(), sorted(drawer.shapes[:200])[100].area()


if __name__ == "__main__":
    print(run(32000))
