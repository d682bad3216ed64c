# The class `type` has attributes of these names for other classes, but no annotations of its own.
from typing import TypeVar, get_type_hints

print(get_type_hints(type), type.__type_params__)  # expect: {} ()
print(TypeVar("T", default=None).__default__)  # expect: None
try:
    type.__annotate__
except AttributeError as error:
    print(error)  # expect: type object 'type' has no attribute '__annotate__'
type.__annotations__  # expect error: AttributeError: type object 'type' has no attribute '__annotations__'. Did you mean: '__annotate__'?
