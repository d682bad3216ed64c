# The format code may contain fields itself.
width, precision, value = 10, 3, 2.718281828
print(f"[{value:{width}.{precision}f}] [{'x':{'*'}^{width}}]")  # expect: [     2.718] [****x*****]
print(f"{value:{'>' + str(width)}}")  # expect: 2.718281828
