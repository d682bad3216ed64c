# Several statements in one line, and bodies on the line of the header.
a = 1; b = 2; print(a, b);  # expect: 1 2
if a: print("a"); print("still")  # expect: a
# expect: still
for x in 1, 2: print(x); y = x  # expect: 1
# expect: 2
while y: y -= 1
print(y)  # expect: 0
class C: z = 3
print(C.z)  # expect: 3
