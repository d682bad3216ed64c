# size: 8
# small: 5
# expect: (1616, 22)
# stresses: list items read, written, sliced and reversed; integer counters
# does not show: calls, floats, objects


def run(size):
    permutation = list(range(size))
    counts = [0] * size
    checksum = largest = 0
    sign = 1
    depth = size
    while True:
        while depth > 1:
            counts[depth - 1] = depth
            depth -= 1
        first = permutation[0]
        if first:
            flips = 0
            turned = permutation[:]
            while first:
                turned[: first + 1] = turned[first::-1]
                flips += 1
                first = turned[0]
            if flips > largest:
                largest = flips
            checksum += sign * flips
        # The next permutation: rotate ever longer beginnings until one counter is not used up.
        while True:
            if depth == size:
                return checksum, largest
            permutation[: depth + 1] = permutation[1 : depth + 1] + permutation[:1]
            counts[depth] -= 1
            if counts[depth]:
                break
            depth += 1
        sign = -sign


if __name__ == "__main__":
    print(run(8))
