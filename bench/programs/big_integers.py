# size: 1300
# small: 1300
# expect: (16, 1209, 544, 3486, 29)
# stresses: arithmetic beyond a machine word: powers with a modulus, products, shifts, gcd, decimal text both ways
# does not show: small integers, floats


def is_probable_prime(n):
    if n % 2 == 0:
        return n == 2
    odd, twos = n - 1, 0
    while odd % 2 == 0:
        odd >>= 1
        twos += 1
    for base in (2, 3, 5, 7):
        x = pow(base, odd, n)
        if x == 1 or x == n - 1:
            continue
        for _ in range(twos - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def fibonacci(n):
    """By doubling: the bits of n from the top."""
    a, b = 0, 1
    for bit in bin(n)[2:]:
        a, b = a * (2 * b - a), a * a + b * b
        if bit == "1":
            a, b = b, a + b
    return a


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def run(size):
    start = (1 << 127) + 1
    primes = sum(is_probable_prime(start + 2 * i) for i in range(size // 4))
    digits = sum(map(int, str(fibonacci(size))))
    shared = gcd(fibonacci(size * 6), fibonacci(size * 4))
    factorial = 1
    for i in range(2, size + 1):
        factorial *= i
    text = str(factorial)
    assert int(text) == factorial
    bits = factorial ^ (factorial >> 7) & ~(1 << 100)
    return primes, digits, len(str(shared)), len(text), bits.bit_count() % 97


if __name__ == "__main__":
    print(run(1300))
