from .. import size
from ..animals import speak as loud
