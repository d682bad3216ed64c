# Comparing a literal by identity is a warning when the program is compiled.
# expect stderr: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
x = 1000
print(x is not None)  # expect: True
print((x is 1000) in (True, False))  # expect: True
