# from_number: real numbers only, never text.
print(float.from_number(3), float.from_number(2.5), float.from_number(True))  # expect: 3.0 2.5 1.0
class Near(float):
    pass
print(type(Near.from_number(1)).__name__)  # expect: Near
for bad in ("1.5", b"1", None, 1j, [1]):
    try:
        float.from_number(bad)
    except TypeError as error:
        print(error)
# expect: must be real number, not str
# expect: must be real number, not bytes
# expect: must be real number, not NoneType
# expect: must be real number, not complex
# expect: must be real number, not list
