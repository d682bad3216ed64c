# Nodes fill in what their types allow, and can be changed like any object.
import ast
import copy

name = ast.Name("x")
print(name.ctx, name._fields, ast.Name.__match_args__, ast.dump(ast.arguments()))  # expect: Load() ('id', 'ctx') ('id', 'ctx') arguments()
print(ast.Call(ast.Name("f")).args, ast.Constant(1).kind, ast.FunctionDef._field_types["returns"])  # expect: [] None ast.expr | None
print(ast.dump(copy.replace(name, id="y")), ast.dump(copy.deepcopy(name)))  # expect: Name(id='y', ctx=Load()) Name(id='x', ctx=Load())
try:
    ast.Name("x", ast.Load(), 3)
except TypeError as error:
    print(error)  # expect: Name constructor takes at most 2 positional arguments


class Doubler(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.Constant(node.value * 2)


print(ast.unparse(Doubler().visit(ast.parse("1 + f(2)"))))  # expect: 2 + f(4)
