# compile() of a tree with ONLY_AST gives a new tree, checked and changed as one from text would be; -OO takes docstrings.
import ast

source = '"""d"""\n__debug__\ndef f():\n "x"\nclass A:\n "y"\n if z:\n  async def g(): "z"; 1'
tree = ast.parse(source)
print(compile(tree, 's', 'exec', ast.PyCF_ONLY_AST) is tree)  # expect: False
print(ast.dump(compile(tree, 's', 'exec', ast.PyCF_ONLY_AST, optimize=2)))
# expect: Module(body=[Expr(value=Name(id='__debug__', ctx=Load())), FunctionDef(name='f', args=arguments(), body=[Pass()]), ClassDef(name='A', body=[If(test=Name(id='z', ctx=Load()), body=[AsyncFunctionDef(name='g', args=arguments(), body=[Expr(value=Constant(value=1))])])])])
print(ast.dump(compile(tree, 's', 'exec', ast.PyCF_OPTIMIZED_AST, optimize=2)))
# expect: Module(body=[Expr(value=Constant(value=False)), FunctionDef(name='f', args=arguments(), body=[Pass()]), ClassDef(name='A', body=[If(test=Name(id='z', ctx=Load()), body=[AsyncFunctionDef(name='g', args=arguments(), body=[Expr(value=Constant(value=1))])])])])
print(ast.dump(tree) == ast.dump(ast.parse(source)))  # expect: True
print(ast.dump(compile(source, 's', 'exec', ast.PyCF_ONLY_AST, optimize=2)))
# expect: Module(body=[Expr(value=Name(id='__debug__', ctx=Load())), FunctionDef(name='f', args=arguments(), body=[Pass()]), ClassDef(name='A', body=[If(test=Name(id='z', ctx=Load()), body=[AsyncFunctionDef(name='g', args=arguments(), body=[Expr(value=Constant(value=1))])])])])
for mode in 'eval', 'single':
    try:
        compile(tree, 's', mode, ast.PyCF_ONLY_AST)
    except TypeError as error:
        print(error)
# expect: expected Expression node, got Module
# expect: expected Interactive node, got Module
