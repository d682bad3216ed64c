# Subclasses see later changes of their bases, unless they have their own.
class A: value = 1
class B(A): pass
class C(B): pass
b, c = B(), C()
seen = [c.value]
A.value = 2; seen.append(c.value)
B.value = 3; seen.append(c.value)
c.value = 4; seen.append(c.value)
del B.value; seen.append((b.value, c.value))
del c.value; seen.append(c.value)
print(seen)  # expect: [1, 2, 3, 4, (2, 4), 2]
