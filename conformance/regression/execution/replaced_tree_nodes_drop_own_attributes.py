# copy.replace() of a node kept attributes that are no fields.
import ast, copy
name = ast.parse("x").body[0].value
name.extra = 1
print(hasattr(copy.replace(name), "extra"), copy.replace(name, id="y").id)  # expect: False y
