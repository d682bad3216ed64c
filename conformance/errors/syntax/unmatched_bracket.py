# A closing bracket too many.
print(1))
# expect stderr:   File "{file}", line 2
# expect stderr:     print(1))
# expect stderr:             ^
# expect stderr: SyntaxError: unmatched ')'
# expect status: 1
