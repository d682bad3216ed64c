# __import__ gives the top package, or the module itself with a list of names.
print(__import__("os.path").__name__, __import__("os.path", fromlist=["join"]).join("a", "b"), __import__("sys", {}, {}, (), 0).__name__)
# expect: os a/b sys
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: __import__("nosuch_module"))  # expect: ModuleNotFoundError: No module named 'nosuch_module'
fails(lambda: __import__(""))  # expect: ValueError: Empty module name
fails(lambda: __import__(5))  # expect: TypeError: module name must be a string
fails(lambda: __import__("os.nosuch"))  # expect: ModuleNotFoundError: No module named 'os.nosuch'; 'os' is not a package
fails(lambda: __import__("x", {}, {}, (), -1))  # expect: ValueError: level must be >= 0
fails(lambda: __import__())  # expect: TypeError: __import__() missing required argument 'name' (pos 1)
