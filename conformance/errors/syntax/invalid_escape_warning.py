# An unknown escape is a warning; the program runs.
# expect stderr: SyntaxWarning
text = "\d"
print(len(text))  # expect: 2
