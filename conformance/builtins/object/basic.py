# Plain objects: identity, equality, attributes.
o = object()
print(o == o, o == object(), isinstance(o, object), hash(o) == hash(o), bool(o), type(o), object.__bases__, object.__doc__ is not None)  # expect: True False True True True <class 'object'> () True
o.x = 1  # expect error: AttributeError: 'object' object has no attribute 'x' and no __dict__ for setting new attributes
