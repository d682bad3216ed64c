# size: 10000
# small: 69
# expect: (-0.16907516, -0.16901644)
# stresses: float arithmetic, indexing into short lists, unpacking
# does not show: integers, calls, attribute access

DAYS = 365.24
SOLAR_MASS = 39.47841760435743

PLANETS = [
    [
        4.84143144246472090, -1.16032004402742839, -0.103622044471123109,
        0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023,
        0.000954791938424326609,
    ],
    [
        8.34336671824457987, 4.12479856412430479, -0.403523417114321381,
        -0.00276742510726411050, 0.00499852801234917238, 0.0000230417297573763929,
        0.000285885980666130812,
    ],
    [
        12.8943695621391310, -15.1111514016986312, -0.223307578892655734,
        0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556,
        0.0000436624404335156298,
    ],
    [
        15.3796971148509165, -25.9193146099879641, 0.179258772950371181,
        0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870,
        0.0000515138902046611451,
    ],
]


def make_bodies():
    bodies = [[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, SOLAR_MASS]]
    for x, y, z, vx, vy, vz, mass in PLANETS:
        bodies.append([x, y, z, vx * DAYS, vy * DAYS, vz * DAYS, mass * SOLAR_MASS])
    for axis in (3, 4, 5):
        bodies[0][axis] = -sum(body[axis] * body[6] for body in bodies) / SOLAR_MASS
    return bodies


def energy(bodies):
    total = 0.0
    for i, (x, y, z, vx, vy, vz, mass) in enumerate(bodies):
        total += 0.5 * mass * (vx * vx + vy * vy + vz * vz)
        for other in bodies[i + 1 :]:
            dx, dy, dz = x - other[0], y - other[1], z - other[2]
            total -= mass * other[6] / (dx * dx + dy * dy + dz * dz) ** 0.5
    return total


def advance(pairs, bodies, dt, steps):
    for _ in range(steps):
        for a, b in pairs:
            dx = a[0] - b[0]
            dy = a[1] - b[1]
            dz = a[2] - b[2]
            square = dx * dx + dy * dy + dz * dz
            pull = dt / (square * square**0.5)
            by_a = a[6] * pull
            by_b = b[6] * pull
            a[3] -= dx * by_b
            a[4] -= dy * by_b
            a[5] -= dz * by_b
            b[3] += dx * by_a
            b[4] += dy * by_a
            b[5] += dz * by_a
        for body in bodies:
            body[0] += dt * body[3]
            body[1] += dt * body[4]
            body[2] += dt * body[5]


def run(size):
    bodies = make_bodies()
    pairs = [(a, b) for i, a in enumerate(bodies) for b in bodies[i + 1 :]]
    before = energy(bodies)
    advance(pairs, bodies, 0.01, size)
    return round(before, 8), round(energy(bodies), 8)


if __name__ == "__main__":
    print(run(10000))
