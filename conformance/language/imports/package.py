# Packages, submodules and relative imports.
import _zoo
import _zoo.deep
from _zoo.animals import speak
from _zoo import food as f
print(_zoo.size, _zoo.animals.__name__, speak(), f.favourite("dog"))  # expect: 2 _zoo.animals _zoo.animals speaks bones
print(_zoo.deep.size, _zoo.deep.loud(), _zoo.deep.__package__, _zoo.__name__)  # expect: 2 _zoo.animals speaks _zoo.deep _zoo
import _zoo.animals as animals
print(animals is _zoo.animals)  # expect: True
