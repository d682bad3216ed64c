# An inner break with an outer for-else.
primes = []
for n in range(2, 30):
    for p in primes:
        if n % p == 0:
            break
    else:
        primes.append(n)
print(primes)  # expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]
for row in ([1, 2], [3, 4], [5, 6]):
    for value in row:
        if value == 4:
            break
    else:
        continue
    print("found in", row)  # expect: found in [3, 4]
    break
else:
    print("not found")
