# ... is a value of its own.
print(..., type(...), ... is Ellipsis)  # expect: Ellipsis <class 'ellipsis'> True
def later(): ...
print(later())  # expect: None
