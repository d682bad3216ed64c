# finally reads and changes variables of the loop around it.
total = 0
for i in range(5):
    try:
        if i % 2:
            continue
        total += i
    finally:
        total += 100
print(i, total)  # expect: 4 506
