# compile() takes trees that a program made, and says what is wrong with them.
import ast

tree = ast.Expression(ast.BinOp(ast.Constant(6), ast.Mult(), ast.Constant(7)))
print(eval(compile(ast.fix_missing_locations(tree), "<made>", "eval")))  # expect: 42


def complain(*body):
    try:
        compile(ast.fix_missing_locations(ast.Module(list(body), [])), "<made>", "exec")
    except (TypeError, ValueError) as error:
        return f"{type(error).__name__}: {error}"


print(complain(ast.Expr(ast.Name("x", ast.Store()))))  # expect: ValueError: expression must have Load context but has Store instead
print(complain(ast.Assign([], ast.Constant(1))))  # expect: ValueError: empty targets on Assign
print(complain(ast.Name("x")))  # expect: TypeError: expected some sort of stmt, but got Name(id='x', ctx=Load())
print(complain(ast.Expr(ast.Constant([]))))  # expect: TypeError: got an invalid type in Constant: list
print(complain(ast.If(ast.Constant(1), [], [])))  # expect: ValueError: empty body on If
print(complain(ast.Expr(ast.Compare(ast.Constant(1), [], []))))  # expect: ValueError: Compare with no comparators
