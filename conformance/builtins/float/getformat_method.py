# __getformat__ tells the byte order of C's float and double.
print(float.__getformat__("double"), float.__getformat__("float"))  # expect: IEEE, little-endian IEEE, little-endian
for bad in ("int", 1):
    try:
        float.__getformat__(bad)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
# expect: ValueError: __getformat__() argument 1 must be 'double' or 'float'
# expect: TypeError: __getformat__() argument must be str, not int
