# A failed guard goes on to the next case; captures made before stay.
match [1, 2]:
    case [a, b] if a > b:
        print("greater")
    case [a, b] if (total := a + b) > 10:
        print("large")
    case whole:
        print("captured", whole, a, b, total)  # expect: captured [1, 2] 1 2 3
