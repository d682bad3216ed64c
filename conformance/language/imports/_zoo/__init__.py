"""A package with a submodule that is imported relatively."""
from .animals import Dog, speak
from . import food

__all__ = ["Dog", "size"]
size = 2
hidden = "not in __all__"
