# A class statement with type parameters.
class Stack[T]:
    def __init__(self): self.items: list[T] = []
    def push(self, item: T) -> None: self.items.append(item)
def first[T](items: list[T]) -> T: return items[0]
type Pair[A] = tuple[A, A]
s = Stack[int]()
s.push(3)
print(s.items, first([7, 8]), Stack.__type_params__, Pair.__name__)  # expect: [3] 7 (T,) Pair
