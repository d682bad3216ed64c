# size: 500000
# small: 5419
# expect: (41538, 499979)
# stresses: a long list of booleans, loops over ranges with steps, slices
# does not show: calls, objects


def run(size):
    prime = [True] * (size + 1)
    prime[0] = prime[1] = False
    for n in range(2, int(size**0.5) + 1):
        if prime[n]:
            for multiple in range(n * n, size + 1, n):
                prime[multiple] = False
    count = last = 0
    for n, is_prime in enumerate(prime):
        if is_prime:
            count += 1
            last = n
    return count, last


if __name__ == "__main__":
    print(run(500000))
