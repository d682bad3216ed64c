# Two built-in layouts do not combine.
class A(int, str): pass  # expect error: TypeError: multiple bases have instance lay-out conflict
