# __import__ returns the top package unless names are asked for.
print(__import__("_zoo.animals").__name__, __import__("_zoo.animals", fromlist=["Dog"]).__name__)  # expect: _zoo _zoo.animals
print(__import__("math").pi)  # expect: 3.141592653589793
