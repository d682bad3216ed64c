# Without anything similar there is no suggestion.
xyzzyplugh  # expect error: NameError: name 'xyzzyplugh' is not defined
