# An object with a hundred attributes.
class A: pass
a = A()
for i in range(100):
    setattr(a, f"field{i}", i)
print(a.field0, a.field57, len(vars(a)), sum(vars(a).values()), getattr(a, "field" + str(99)))  # expect: 0 57 100 4950 99
