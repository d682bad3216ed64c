# Bit operations in loops: counting, reversing, mixing.
def bits(n):
    count = 0
    while n:
        n &= n - 1
        count += 1
    return count
def reverse(n, width):
    result = 0
    for _ in range(width):
        result = result << 1 | n & 1
        n >>= 1
    return result
def rotate(n, by): return (n << by | n >> 32 - by) & 0xFFFFFFFF
x = 2463534242
for _ in range(3):
    x ^= x << 13 & 0xFFFFFFFF
    x ^= x >> 17
    x ^= x << 5 & 0xFFFFFFFF
    print(x, bits(x), reverse(x, 32), rotate(x, 7), x ^ -1, x & -x)  # expect: 723471715 17 3333617876 2410066325 -723471716 1
    # expect: 2497366906 18 1590909737 1835384138 -2497366907 2
    # expect: 2064144800 13 93982942 2217529405 -2064144801 32
