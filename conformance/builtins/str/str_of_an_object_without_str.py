# A class may say that its objects have no text.
class Mute:
    __str__ = None
    __repr__ = None


for function in (str, repr):
    try:
        function(Mute())
    except TypeError as error:
        print(error)
# expect: 'NoneType' object is not callable
# expect: 'NoneType' object is not callable
