# Only the chosen branch of a conditional expression is evaluated.
def branch(name):
    print("evaluated", name)
    return name

print(branch("yes") if 1 else branch("no"))  # expect: evaluated yes
# expect: yes
print("a" if 0 else "b" if 0 else "c")  # expect: c
print((lambda x: "even" if x % 2 == 0 else "odd")(7))  # expect: odd
