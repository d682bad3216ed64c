"""A class hierarchy: shapes that know their area, compare by it, and add up to drawings."""

import math


class Shape:
    """What all shapes share; a subclass supplies area() and perimeter()."""

    registry = {}

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        Shape.registry[cls.__name__] = cls

    def __init__(self, name):
        self.name = name

    def area(self):
        raise NotImplementedError(f"{type(self).__name__} has no area()")

    @property
    def compactness(self):
        """1.0 for a circle, less for everything else."""
        return 4 * math.pi * self.area() / self.perimeter() ** 2

    def __lt__(self, other):
        return self.area() < other.area()

    def __eq__(self, other):
        if not isinstance(other, Shape):
            return NotImplemented
        return math.isclose(self.area(), other.area())

    __hash__ = object.__hash__

    def __repr__(self):
        return f"<{type(self).__name__} {self.name!r} area={self.area():.2f}>"


class Circle(Shape):
    def __init__(self, name, radius):
        super().__init__(name)
        self.radius = radius

    def area(self):
        return math.pi * self.radius**2

    def perimeter(self):
        return 2 * math.pi * self.radius


class Polygon(Shape):
    """A closed line through its corners; the area follows from the shoelace formula."""

    def __init__(self, name, *corners):
        super().__init__(name)
        self.corners = corners

    def edges(self):
        return zip(self.corners, self.corners[1:] + self.corners[:1])

    def area(self):
        return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in self.edges())) / 2

    def perimeter(self):
        return sum(math.hypot(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in self.edges())


class Rectangle(Polygon):
    def __init__(self, name, width, height):
        super().__init__(name, (0, 0), (width, 0), (width, height), (0, height))
        self.width, self.height = width, height


class Square(Rectangle):
    def __init__(self, name, side):
        super().__init__(name, side, side)

    @classmethod
    def with_area(cls, name, area):
        return cls(name, math.sqrt(area))


class RegularPolygon(Polygon):
    def __init__(self, name, sides, radius):
        step = 2 * math.pi / sides
        super().__init__(name, *((radius * math.cos(i * step), radius * math.sin(i * step)) for i in range(sides)))


class Drawing(Shape):
    """Shapes side by side behave like one shape."""

    def __init__(self, name, shapes=()):
        super().__init__(name)
        self.shapes = list(shapes)

    def __iadd__(self, shape):
        self.shapes.append(shape)
        return self

    def __iter__(self):
        return iter(self.shapes)

    def __len__(self):
        return len(self.shapes)

    def area(self):
        return sum(shape.area() for shape in self)

    def perimeter(self):
        return sum(shape.perimeter() for shape in self)


def main():
    drawing = Drawing("everything")
    drawing += Circle("coin", 1.5)
    drawing += Rectangle("door", 2, 4.5)
    drawing += Square("tile", 3)
    drawing += Polygon("sail", (0, 0), (4, 0), (0, 6))
    drawing += Square.with_area("field", 50)

    print("kinds:", ", ".join(sorted(Shape.registry)))
    print(f"{len(drawing)} shapes, area {drawing.area():.3f}, perimeter {drawing.perimeter():.3f}")
    for shape in sorted(drawing):
        bases = " < ".join(cls.__name__ for cls in type(shape).__mro__[:-1])
        print(f"  {shape.name:<6}{shape.area():>9.3f}  {shape.compactness:.3f}  {bases}")
    print("largest:", max(drawing))
    print("door == tile:", Rectangle("door", 2, 4.5) == Square("tile", 3))
    print("door == 9:", Rectangle("door", 2, 4.5) == 9)

    print("towards the circle:")
    for sides in (3, 6, 12, 100, 2000):
        polygon = RegularPolygon("gon", sides, 1)
        print(f"  {sides:>5} sides  area {polygon.area():.6f}  compactness {polygon.compactness:.6f}")
    areas = [RegularPolygon("gon", sides, 1).area() for sides in range(3, 320)]
    print("areas only grow:", all(a < b for a, b in zip(areas, areas[1:])))

    try:
        Shape("idea").area()
    except NotImplementedError as error:
        print("an idea:", error)


if __name__ == "__main__":
    main()
