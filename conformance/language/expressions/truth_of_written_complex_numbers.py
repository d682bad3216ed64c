# A complex number that stands in the program is true when either of its parts is not zero.
print(not 1j, not 0j, not (2 + 0j), not (0 + 0j), not -0j, not (1 + 1j))  # expect: False True False True True False
print("yes" if 1j else "no", "yes" if 0j else "no", "yes" if 3 - 0j else "no")  # expect: yes no yes
print(1j and "and", 0j and "and", 1j or "or", 0j or "or")  # expect: and 0j 1j or
if 1j:
    print("imaginary")
# expect: imaginary
if 2 + 0j:
    print("real")
# expect: real
if 0j:
    print("never")
else:
    print("nothing")
# expect: nothing
while not 5j:
    print("never")
    break
else:
    print("over")
# expect: over
assert 1j
