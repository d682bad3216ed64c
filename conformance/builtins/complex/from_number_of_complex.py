# from_number: numbers and what converts to them, never text.
print(complex.from_number(3), complex.from_number(2.5), complex.from_number(1 + 2j), complex.from_number(True))
# expect: (3+0j) (2.5+0j) (1+2j) (1+0j)
class Own(complex):
    pass
print(type(Own.from_number(1)).__name__, Own(1, 2) + 1, type(Own(1) + 1).__name__)  # expect: Own (2+2j) complex
for bad in ("1j", None, []):
    try:
        complex.from_number(bad)
    except TypeError as error:
        print(error)
# expect: must be real number, not str
# expect: must be real number, not NoneType
# expect: must be real number, not list
