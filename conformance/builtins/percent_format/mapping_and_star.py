# Names from a mapping, widths from the arguments.
print("%(name)s is %(age)03d" % {"name": "Ann", "age": 7, "unused": 0})  # expect: Ann is 007
print("%*d|%-*d|%.*f" % (5, 42, 5, 42, 2, 3.14159))  # expect:    42|42   |3.14
print("%s" % (("tuple",),), "%s" % [1, 2], "100%%" % ())  # expect: ('tuple',) [1, 2] 100%
