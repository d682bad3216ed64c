# A tree from source, shown and walked.
import ast

tree = ast.parse("x = f(1, *a, k=2)[b:c] + -3")
print(ast.dump(tree.body[0].value.left.slice))  # expect: Slice(lower=Name(id='b', ctx=Load()), upper=Name(id='c', ctx=Load()))
print(tree.body[0])  # expect: Assign(targets=[Name(id='x', ctx=Store())], value=BinOp(left=Subscript(value=Call(...), slice=Slice(...), ctx=Load(...)), op=Add(), right=UnaryOp(op=USub(...), operand=Constant(...))), type_comment=None)
print([type(node).__name__ for node in ast.walk(tree)][:6])  # expect: ['Module', 'Assign', 'Name', 'BinOp', 'Store', 'Subscript']
value = tree.body[0].value
print(value.lineno, value.col_offset, value.end_col_offset, value._fields, value._attributes)  # expect: 1 4 27 ('left', 'op', 'right') ('lineno', 'col_offset', 'end_lineno', 'end_col_offset')
print(ast.literal_eval("{'a': [1, -2.5, (None, b'x')]}"))  # expect: {'a': [1, -2.5, (None, b'x')]}
print(ast.unparse(ast.parse("if a:b=lambda*c:(yield)")).replace("\n", "|"))  # expect: if a:|    b = lambda *c: (yield)
