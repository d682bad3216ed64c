# A chain evaluates each operand once and stops at the first false comparison.
def show(n):
    print("get", n)
    return n

print(show(1) < show(2) < show(3))  # expect: get 1
# expect: get 2
# expect: get 3
# expect: True
print(show(3) < show(2) < show(1))  # expect: get 3
# expect: get 2
# expect: False
print(1 < 3 > 2 != 4 == 4, 1 == 1 in [True])  # expect: True True
