# Names of the builtins module that have no case of their own: modules' facts, the site's additions.
import builtins
print(__debug__, builtins.__name__, builtins.__package__ == "", builtins.__loader__.__name__, builtins.__spec__.name)
# expect: True builtins True BuiltinImporter builtins
print(__import__("sys").__name__, frozenset([1]), memoryview(b"a")[0], super.__name__, open.__name__)  # expect: sys frozenset({1}) 97 super open
print(type(copyright).__name__, type(credits).__name__, type(license).__name__, type(exit).__name__, type(quit).__name__)
# expect: _Printer _Printer _Printer Quitter Quitter
print(repr(exit), repr(quit))  # expect: Use exit() or Ctrl-D (i.e. EOF) to exit Use quit() or Ctrl-D (i.e. EOF) to exit
for leave in exit, quit:
    try:
        leave(3)
    except SystemExit as error:
        print(error.code)
# expect: 3
# expect: 3
