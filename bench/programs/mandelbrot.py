# size: 130
# small: 10
# expect: 6710
# stresses: float arithmetic in local variables with a data-dependent exit
# does not show: calls, containers, complex numbers


def run(size):
    inside = 0
    for row in range(size):
        cy = 2.0 * row / size - 1.0
        for column in range(size):
            cx = 2.0 * column / size - 1.5
            x = y = 0.0
            steps = 0
            while steps < 50:
                xx = x * x
                yy = y * y
                if xx + yy > 4.0:
                    break
                y = 2.0 * x * y + cy
                x = xx - yy + cx
                steps += 1
            else:
                inside += 1
    return inside


if __name__ == "__main__":
    print(run(130))
