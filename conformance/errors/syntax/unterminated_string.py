# A string without its end. The error is known from the first lines alone.
text = "no end
# expect stderr:   File "{file}", line 2
# expect stderr:     text = "no end
# expect stderr:            ^
# expect stderr: SyntaxError: unterminated string literal (detected at line 2)
# expect status: 1
