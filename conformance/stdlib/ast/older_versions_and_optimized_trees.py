# ast.parse() for older versions, and the tree as it is changed before it is compiled.
import ast
def parse(source, version):
    try:
        ast.parse(source, feature_version=version)
        return "good"
    except (SyntaxError, ValueError, TypeError) as error:
        return error, getattr(error, "offset", None)
def show(source, version):
    result = parse(source, version)
    print(*[result] if isinstance(result, str) else result)
def signature(source):
    try:
        print(ast.dump(ast.parse(source, mode="func_type")))
    except SyntaxError as error:
        print(error.msg, error.offset)
show('match x:\n case 1: pass', (3, 9))
# expect: Pattern matching is only supported in Python 3.10 and greater (<unknown>, line 2) 14
show('match x:\n case 1: pass', (3, 10))
# expect: good
show('x: int = 1', (3, 5))
# expect: Variable annotation syntax is only supported in Python 3.6 and greater (<unknown>, line 1) 11
show('async def f(): await x', (3, 4))
# expect: Await expressions are only supported in Python 3.5 and greater (<unknown>, line 1) 23
show('[x async for x in y]', (3, 5))
# expect: Async comprehensions are only supported in Python 3.6 and greater (<unknown>, line 1) 20
show('def f(a, /): pass', 7)
# expect: Positional-only parameters are only supported in Python 3.8 and greater (<unknown>, line 1) 11
show('(x := 1)', 7)
# expect: Assignment expressions are only supported in Python 3.8 and greater (<unknown>, line 1) 8
show('type X = int', (3, 11))
# expect: Type statement is only supported in Python 3.12 and greater (<unknown>, line 1) 13
show('def f[T](): pass', (3, 11))
# expect: Type parameter lists are only supported in Python 3.12 and greater (<unknown>, line 1) 8
show('class A[T=int]: pass', (3, 12))
# expect: Type parameter defaults are only supported in Python 3.13 and greater (<unknown>, line 1) 14
show('try: pass\nexcept* A: pass', (3, 10))
# expect: Exception groups are only supported in Python 3.11 and greater (<unknown>, line 2) 16
show('try: pass\nexcept A, B: pass', (3, 13))
# expect: except expressions without parentheses are only supported in Python 3.14 and greater (<unknown>, line 2) 18
show('try: pass\nexcept (A, B): pass', (3, 13))
# expect: good
show("t'{x}'", (3, 13))
# expect: t-strings are only supported in Python 3.14 and greater (<unknown>, line 1) 6
show('x = 1_000', (3, 5))
# expect: Underscores in numeric literals are only supported in Python 3.6 and greater (<unknown>, line 1) 5
show('x @ y', (3, 4))
# expect: The '@' operator is only supported in Python 3.5 and greater (<unknown>, line 1) 6
show('x @= y', (3, 4))
# expect: The '@' operator is only supported in Python 3.5 and greater (<unknown>, line 1) 3
show('1', (2, 7))
# expect: Unsupported major version: 2 None
show('1', '3')
# expect: 'str' object cannot be interpreted as an integer None
show('with (a as b, c as d): pass', (3, 4))
# expect: good
print(ast.dump(ast.parse('__debug__', optimize=1)))
# expect: Module(body=[Expr(value=Constant(value=False))])
print(ast.dump(ast.parse("'%s %r!' % (a, b)", optimize=1)))
# expect: Module(body=[Expr(value=JoinedStr(values=[FormattedValue(value=Name(id='a', ctx=Load()), conversion=115), Constant(value=' '), FormattedValue(value=Name(id='b', ctx=Load()), conversion=114), Constant(value='!')]))])
print(ast.dump(ast.parse('1 + 2', optimize=1)))
# expect: Module(body=[Expr(value=BinOp(left=Constant(value=1), op=Add(), right=Constant(value=2)))])
print(ast.dump(ast.parse('match x:\n case -1 | {1 - 2j: _}: pass', optimize=1)))
# expect: Module(body=[Match(subject=Name(id='x', ctx=Load()), cases=[match_case(pattern=MatchOr(patterns=[MatchValue(value=Constant(value=-1)), MatchMapping(keys=[Constant(value=(1-2j))], patterns=[MatchAs()])]), body=[Pass()])])])
print(ast.dump(ast.parse("'doc'\ndef f(): 'doc'", optimize=2)))
# expect: Module(body=[FunctionDef(name='f', args=arguments(), body=[Pass()])])
print(ast.dump(ast.parse("class A:\n 'doc'\n x", optimize=2)))
# expect: Module(body=[ClassDef(name='A', body=[Expr(value=Name(id='x', ctx=Load()))])])
print(ast.dump(ast.parse('__debug__', optimize=0)))
# expect: Module(body=[Expr(value=Name(id='__debug__', ctx=Load()))])
signature('(int,) -> x')
# expect: invalid syntax 6
signature('(*a, b) -> x')
# expect: invalid syntax 6
signature('(a, *b, **c) -> d')
# expect: FunctionType(argtypes=[Name(id='a', ctx=Load()), Name(id='b', ctx=Load()), Name(id='c', ctx=Load())], returns=Name(id='d', ctx=Load()))
signature('(**a, *b) -> x')
# expect: invalid syntax 5
