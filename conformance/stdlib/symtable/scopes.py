# The symbol table of a program.
import symtable

table = symtable.symtable("g = 1\ndef f(a, *b):\n    global g\n    def h():\n        return a\n", "f.py", "exec")
print(table, table.get_symbols())  # expect: <SymbolTable for module f.py> [<symbol 'g': GLOBAL_EXPLICIT, DEF_GLOBAL|DEF_LOCAL>, <symbol 'f': LOCAL, DEF_LOCAL>]
function = table.get_children()[1]
print(function.get_name(), function.get_type().value, function.get_lineno(), function.get_parameters())  # expect: f function 2 ('a', 'b')
print(function.lookup("a"), function.lookup("g").is_declared_global())  # expect: <symbol 'a': CELL, DEF_PARAM> True
print(function.get_children()[-1].get_frees(), function.get_children()[-1].is_nested())  # expect: ('a',) True
