# Union[…] checks its members, turns names into forward references and keeps one of those that are equal.
from typing import Annotated, ClassVar, Union

marked = Annotated[int, {}]
print(Union["C", "C", int])  # expect: ForwardRef('C') | int
print(Union[marked, str, marked])  # expect: typing.Annotated[int, {}] | str
print(Union[marked, str] == Union[str, marked])  # expect: True
for wrong in (
    lambda: Union[()],
    lambda: Union[ClassVar[int], int],
    lambda: hash(Union[marked, str]),
    lambda: list(Union[int, str]),
):
    try:
        wrong()
    except TypeError as error:
        print(error)
# expect: Cannot take a Union of no types.
# expect: typing.ClassVar[int] is not valid as type argument
# expect: unhashable type: 'dict'
# expect: 'typing.Union' object is not iterable
