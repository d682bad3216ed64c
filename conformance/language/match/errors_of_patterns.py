# Patterns that the compiler refuses.
for pattern in [
    'a | b', '_ | 1', '[a, a]', 'a, *b, *c', '{"k": 1, "k": 2}', '{1: a, 1.0: b}', '{**rest, "a": 1}', '{**_}', '{a: 1}',
    '1 + 1', '-a', 'f""', 'A(x=1, x=2)', 'A(x=1, 2)', 'A(**k)', 'a.b as c.d', '1 as _', 'a as b as c', '[*a.b]', '1 as 2', '(a as b)',
    '1 | a as b', '*a', '*a,', 'a as a', '[a] | [b]', '[a, 1] | [1, a]', 'None()', '"a" + 1', '1 + 2j', '1 - 2', '1j + 1', 'A()()', '- 1j - 1j',
    'a if b', '()', '(a)', '[a.b.c, *_]', '{None: a, True: b}', 'A(a, b=c, d=[e])', '{"a": _, **b}', 'lambda: 1', 'not a', 'a[0]', 'a, b as c', '{-a: 1}', 'x := 1',
]:
    try:
        compile(f'match s:\n case {pattern}: pass\n case x: pass', '<text>', 'exec')
        print('fine:', pattern)
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_offset)
# expect: name capture 'a' makes remaining patterns unreachable 2 7 8
# expect: wildcard makes remaining patterns unreachable 2 7 8
# expect: multiple assignments to name 'a' in pattern 2 11 12
# expect: multiple starred names in sequence pattern 2 7 16
# expect: mapping pattern checks duplicate key ('k') 2 7 23
# expect: mapping pattern checks duplicate key (1.0) 2 7 21
# expect: invalid syntax 2 16 19
# expect: invalid syntax 2 10 11
# expect: invalid syntax 2 9 10
# expect: imaginary number required in complex literal 2 11 12
# expect: invalid syntax 2 8 9
# expect: patterns may only match literals and attribute lookups 2 7 10
# expect: attribute name repeated in class pattern: x 2 16 17
# expect: positional patterns follow keyword patterns 2 14 15
# expect: invalid syntax 2 9 11
# expect: cannot use attribute as pattern target 2 14 17
# expect: cannot use '_' as a target 2 12 13
# expect: invalid syntax 2 14 16
# expect: invalid syntax 2 10 11
# expect: cannot use literal as pattern target 2 12 13
# expect: name capture 'a' makes remaining patterns unreachable 2 8 9
# expect: name capture 'a' makes remaining patterns unreachable 2 11 12
# expect: invalid syntax 2 9 10
# expect: fine: *a,
# expect: name capture 'a' makes remaining patterns unreachable 2 7 8
# expect: alternative patterns bind different names 2 7 16
# expect: fine: [a, 1] | [1, a]
# expect: invalid syntax 2 11 12
# expect: invalid syntax 2 11 12
# expect: fine: 1 + 2j
# expect: imaginary number required in complex literal 2 11 12
# expect: real number required in complex literal 2 7 9
# expect: invalid syntax 2 10 11
# expect: real number required in complex literal 2 9 11
# expect: fine: a if b
# expect: fine: ()
# expect: name capture 'a' makes remaining patterns unreachable 2 8 9
# expect: fine: [a.b.c, *_]
# expect: fine: {None: a, True: b}
# expect: fine: A(a, b=c, d=[e])
# expect: fine: {"a": _, **b}
# expect: invalid syntax 2 7 13
# expect: invalid syntax 2 7 10
# expect: invalid syntax 2 8 9
# expect: fine: a, b as c
# expect: invalid syntax 2 9 10
# expect: invalid syntax 2 9 11
