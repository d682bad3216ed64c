# str() of an object whose inherited __str__ gets no text from __repr__ blames __str__.
class Broken:
    def __repr__(self):
        return 5


for convert in (str, repr, format):
    try:
        convert(Broken())
    except TypeError as error:
        print(error)
# expect: __str__ returned non-string (type int)
# expect: __repr__ returned non-string (type int)
# expect: __str__ returned non-string (type int)
