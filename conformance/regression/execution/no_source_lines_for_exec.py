# A traceback shows no source lines for code given to exec: its text is in no file. The lines used to be shown.
import sys

try:
    exec("def divide():\n    return 1 / 0\ndivide()")
except ZeroDivisionError:
    sys.excepthook(*sys.exc_info())
# expect stderr: no_source_lines_for_exec.py", line 5, in <module>
# expect stderr:     exec("def divide():
# expect stderr:   File "<string>", line 3, in <module>
# expect stderr:   File "<string>", line 2, in divide
# expect stderr: ZeroDivisionError: division by zero
exec("1 is 1")
# expect stderr: <string>:1: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
