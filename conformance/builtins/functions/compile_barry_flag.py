# compile() takes the flag of barry_as_FLUFL: unequal is <> then, and only then.
import __future__
flag = __future__.barry_as_FLUFL.compiler_flag
print(eval(compile("1 <> 2", "<case>", "eval", flag)), eval(compile("1 <> 1", "<case>", "eval", flag)))
# expect: True False
for source, flags in [("1 <> 2", 0), ("1 != 2", flag)]:
    try:
        compile(source, "<case>", "eval", flags)
    except SyntaxError as error:
        print(source, error.msg)
# expect: 1 <> 2 invalid syntax
# expect: 1 != 2 with Barry as BDFL, use '<>' instead of '!='
