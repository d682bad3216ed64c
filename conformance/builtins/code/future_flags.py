# Code compiled with flags of __future__ has them, in nested code too, and passes them on to what it compiles.
import __future__

barry = __future__.barry_as_FLUFL.compiler_flag
division = __future__.division.compiler_flag
code = compile("def f():\n    return 1", "<test>", "exec", flags=barry | division)
space = {}
exec(code, space)
print(hex(code.co_flags & (barry | division)), hex(space["f"].__code__.co_flags & (barry | division)))
# expect: 0x420000 0x420000
inner = compile("a = compile('1', '<a>', 'eval')\nb = compile('1', '<b>', 'eval', 0, True)", "<c>", "exec", division)
exec(inner, space)
print(hex(space["a"].co_flags & division), hex(space["b"].co_flags & division))  # expect: 0x20000 0x0
print(compile("1", "<test>", "eval", flags=__future__.nested_scopes.compiler_flag).co_flags & 0x10)  # expect: 0
