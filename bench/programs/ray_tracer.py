# size: 60
# small: 7
# expect: '36fbcefa'
# stresses: small objects of three floats with operator methods, calls in a chain, float comparisons, square roots
# does not show: integers, containers

import math


class Vector:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def unit(self):
        return self * (1.0 / math.sqrt(self.dot(self)))


class Ray:
    def __init__(self, start, direction):
        self.start = start
        self.direction = direction.unit()

    def at(self, distance):
        return self.start + self.direction * distance


class Sphere:
    def __init__(self, centre, radius, shade):
        self.centre = centre
        self.radius = radius
        self.shade = shade

    def meets(self, ray):
        """The distance at which the ray enters, or None."""
        way = self.centre - ray.start
        along = way.dot(ray.direction)
        rest = self.radius * self.radius - way.dot(way) + along * along
        if rest < 0.0:
            return None
        distance = along - math.sqrt(rest)
        return distance if distance > 1e-6 else None

    def normal(self, point):
        return (point - self.centre).unit()


class Floor:
    def __init__(self, height):
        self.height = height

    def meets(self, ray):
        if ray.direction.y > -1e-9:
            return None
        return (self.height - ray.start.y) / ray.direction.y

    def normal(self, point):
        return Vector(0.0, 1.0, 0.0)

    @property
    def shade(self):
        return 0.6


class Scene:
    def __init__(self, things, light):
        self.things = things
        self.light = light

    def nearest(self, ray):
        best, thing = None, None
        for each in self.things:
            distance = each.meets(ray)
            if distance is not None and (best is None or distance < best):
                best, thing = distance, each
        return best, thing

    def brightness(self, ray, depth):
        distance, thing = self.nearest(ray)
        if thing is None:
            return 0.1 + 0.2 * max(ray.direction.y, 0.0)
        point = ray.at(distance)
        normal = thing.normal(point)
        to_light = (self.light - point).unit()
        blocker = self.nearest(Ray(point + normal * 1e-4, to_light))[1]
        own = 0.1 if blocker is not None else 0.1 + 0.9 * max(normal.dot(to_light), 0.0)
        if depth == 0:
            return thing.shade * own
        mirrored = ray.direction - normal * (2.0 * ray.direction.dot(normal))
        return thing.shade * own + 0.3 * self.brightness(Ray(point + normal * 1e-4, mirrored), depth - 1)


def run(size):
    scene = Scene(
        [Sphere(Vector(i - 1.5, 0.4 * i, 4.0 + i % 2), 0.8, 0.3 + 0.15 * i) for i in range(4)] + [Floor(-0.8)],
        Vector(-4.0, 6.0, -2.0),
    )
    eye = Vector(0.0, 0.5, -3.0)
    checksum = 0
    for row in range(size):
        for column in range(size):
            direction = Vector(column / size - 0.5, 0.5 - row / size, 1.0)
            value = int(min(scene.brightness(Ray(eye, direction), 2), 1.0) * 255.0)
            checksum = (checksum * 31 + value) & 0xFFFFFFFF
    return "%08x" % checksum


if __name__ == "__main__":
    print(run(60))
