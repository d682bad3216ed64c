# {x=} shows the text of the expression and its repr.
x = "a"
value = 3.14159
print(f"{x=} {x = } {value=:.2f} {x=!s} {1 + 1=}")  # expect: x='a' x = 'a' value=3.14 x=a 1 + 1=2
print(f"{ x = !r:>5}")  # expect:  x =   'a'
