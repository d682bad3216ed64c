# ~True is an int, and deprecated.
value = True
print(~value)
# expect: -2
# expect stderr: {file}:3: DeprecationWarning: Bitwise inversion '~' on bool is deprecated
