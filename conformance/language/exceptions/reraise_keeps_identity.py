# Raising the same object again adds nothing but the place.
original = ValueError("one")
try:
    try:
        raise original
    except ValueError as error:
        raise error
except ValueError as error:
    print(error is original, error.__context__)  # expect: True None
