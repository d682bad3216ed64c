# Zero times a negative int is 0, which as a float is 0.0 and not -0.0.
def product(left, right):
    return left * right


zero = 0
for number in (-5, -1, 3):
    print(float(product(zero, number)), float(product(number, zero)), f"{zero * number:.1f}", float(zero * -7))
# expect: 0.0 0.0 0.0 0.0
# expect: 0.0 0.0 0.0 0.0
# expect: 0.0 0.0 0.0 0.0
total = 0
total *= -3
print(float(total), float(total * -1))  # expect: 0.0 0.0
