# Arithmetic, comparison and text of complex numbers by name.
z = 3 - 4j
print(z.__add__(1), z.__radd__(1.5), z.__sub__(1j), z.__rsub__(1), z.__mul__(2), z.__rmul__(1j))
# expect: (4-4j) (4.5-4j) (3-5j) (-2+4j) (6-8j) (4+3j)
print(z.__truediv__(2), z.__rtruediv__(25), z.__pow__(2), (2j).__rpow__(1), z.__pow__("a"), z.__add__(None))
# expect: (1.5-2j) (3+4j) (-7-24j) (1+0j) NotImplemented NotImplemented
print(z.__neg__(), z.__pos__(), z.__abs__(), z.__bool__(), 0j.__bool__(), z.__complex__() is z)  # expect: (-3+4j) (3-4j) 5.0 True False True
print(z.__eq__(3 - 4j), z.__ne__(3), (3 + 0j).__eq__(3), (3 + 0j).__eq__(3.0), z.__eq__("a"))  # expect: True True True True NotImplemented
print(z.__lt__(1), z.__le__(z), z.__gt__(z), z.__ge__(z))  # expect: NotImplemented NotImplemented NotImplemented NotImplemented
print(z.__repr__(), z.__str__(), z.__format__(".1f"), z.__getnewargs__(), (2 + 0j).__hash__() == hash(2))
# expect: (3-4j) (3-4j) 3.0-4.0j (3.0, -4.0) True
print(z.conjugate(), z.real, z.imag, complex.from_number(5), complex.from_number(1.5))  # expect: (3+4j) 3.0 -4.0 (5+0j) (1.5+0j)
