# An AttributeError from __getattr__ that names nothing gets object and name, so that a suggestion can be made.
class Shop:
    blech = None

    def __getattr__(self, name):
        raise AttributeError  # expect error: AttributeError: . Did you mean: 'blech'?


shop = Shop()
try:
    shop.bluch
except AttributeError as error:
    print(error.name, error.obj is shop)  # expect: bluch True
shop.bluch
