# The parser and those after it show the line of the file that has the program's name, if there is one; the reader of
# tokens shows what it read.
import os

folder = os.path.join('/tmp', f'text_of_the_file_{os.getpid()}')
os.mkdir(folder)
name = os.path.join(folder, 'program.py')
with open(name, 'w') as file:
    file.write('one\ntwo  # of the file')


def show(source, mode='exec'):
    try:
        compile(source, name, mode)
    except SyntaxError as error:
        print(error.msg, error.lineno, repr(error.text))


show('a b')  # expect: invalid syntax 1 'one\n'
show('\na b')  # expect: invalid syntax 2 'two  # of the file'
show('\n\na b')  # expect: invalid syntax 3 'a b\n'
show('(')  # expect: '(' was never closed 1 'one\n'
show('x\n y')  # expect: unexpected indent 2 'two  # of the file'
show('if x:\n  y\n z')  # expect: unindent does not match any outer indentation level 3 ' z\n'
show('if x:\n\ty\n        z')  # expect: inconsistent use of tabs and spaces in indentation 3 '        z\n'
show('a $ b')  # expect: invalid syntax 1 'one\n'
show('"abc')  # expect: unterminated string literal (detected at line 1) 1 '"abc'
show('"""abc')  # expect: unterminated triple-quoted string literal (detected at line 1) 1 '"""abc'
show('x = 0777')
# expect: leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers 1 'x = 0777'
show('\nreturn')  # expect: 'return' outside function 2 'two  # of the file'
show('def f(x, x): pass')  # expect: duplicate argument 'x' in function definition 1 'one\n'
show('a b', 'eval')  # expect: invalid syntax 1 'a b'
show('a b', 'single')  # expect: invalid syntax 1 'a b'
os.remove(name)
show('a b')  # expect: invalid syntax 1 'a b\n'
show('return')  # expect: 'return' outside function 1 None
os.rmdir(folder)
