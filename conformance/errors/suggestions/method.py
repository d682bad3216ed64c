# A method of a built-in type.
[1].apend(2)  # expect error: AttributeError: 'list' object has no attribute 'apend'. Did you mean: 'append'?
