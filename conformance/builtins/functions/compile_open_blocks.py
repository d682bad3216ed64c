# With the flags of codeop, compile() leaves a block open whose last line has no end, and tells what is only incomplete.
OPEN_BLOCKS, TELL_INCOMPLETE = 0x200, 0x4000
def ask(source, mode, flags):
    try:
        compile(source, "<case>", mode, flags)
    except SyntaxError as error:
        return type(error).__name__, error.msg
    return "compiled"
print(ask("if a:\n b", "single", 0), ask("if a:\n b\n", "single", OPEN_BLOCKS), ask("if a:\n b", "exec", OPEN_BLOCKS))
# expect: compiled compiled compiled
print(ask("if a:\n b", "single", OPEN_BLOCKS))  # expect: ('SyntaxError', 'invalid syntax')
print(ask("if a:\n b", "single", OPEN_BLOCKS | TELL_INCOMPLETE))
# expect: ('_IncompleteInputError', 'incomplete input')
print(ask("if a:\n", "single", TELL_INCOMPLETE), ask("if a:\n", "exec", TELL_INCOMPLETE))
# expect: ('_IncompleteInputError', 'incomplete input') ('_IncompleteInputError', 'incomplete input')
print(ask("a +", "single", TELL_INCOMPLETE), ask("a +", "exec", TELL_INCOMPLETE))
# expect: ('_IncompleteInputError', 'incomplete input') ('SyntaxError', 'invalid syntax')
print(ask("(a]", "eval", TELL_INCOMPLETE))
# expect: ('SyntaxError', "closing parenthesis ']' does not match opening parenthesis '('")
