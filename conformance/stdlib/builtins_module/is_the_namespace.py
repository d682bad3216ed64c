# The builtins module holds the built-in names.
import builtins
print(builtins.len is len, builtins.print is print, hasattr(builtins, "undefined"))  # expect: True True False
builtins.shout = lambda text: text.upper()
print(shout("added"))  # expect: ADDED
