# codeop tells commands that are whole from those that want more lines and from those that are wrong.
import codeop
def ask(*sources):
    answers = []
    for source in sources:
        try:
            code = codeop.compile_command(source)
        except SyntaxError as error:
            answers.append(type(error).__name__)
        else:
            answers.append("more" if code is None else "whole")
    return " ".join(answers)
print(ask("if a:", "if a:\n  b", "if a:\n  b\n", "def f():", "class A:", "try:\n  a", "with a:", "match a:"))
# expect: more more whole more more more more more
print(ask("try:\n  a\nfinally:", "try:\n  a\nfinally:\n  b", "try:\n  a\nfinally:\n  b\n", "@a", "@a\ndef f(): pass"))
# expect: more more whole more more
print(ask("(", "[a,", "f'{", "'''a", "'''a\n", "'a", "a = \\", "a = \\\n"))
# expect: more more more more more SyntaxError more SyntaxError
print(ask("a b", "a +", "else:", "(a]", "$", "a\nb", "", "\n", "# a", "if a:\n  # b"))
# expect: SyntaxError SyntaxError SyntaxError SyntaxError SyntaxError SyntaxError whole whole whole more
print(ask("'\\", "'a\\\\", "'a\nb = \\"))  # expect: more SyntaxError SyntaxError
