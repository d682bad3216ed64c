# The else of a loop runs unless break left it.
n = 3
while n:
    n -= 1
    if n == 5:
        break
else:
    print("finished")  # expect: finished
while True:
    break
else:
    print("never")
print(n)  # expect: 0
