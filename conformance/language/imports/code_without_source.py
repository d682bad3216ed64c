# Compiled code that is imported without its source goes on naming the source that it was made from.
import os
import py_compile
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    source = os.path.join(folder, "left_behind.py")
    with open(source, "w") as file:
        file.write("def ask():\n    return 42\n")
    py_compile.compile(source, cfile=source + "c", dfile="elsewhere/of_old.py")
    os.remove(source)
    sys.path.insert(0, folder)
    import left_behind

    sys.path.pop(0)
print(left_behind.ask(), os.path.basename(left_behind.__file__), left_behind.__cached__ == left_behind.__file__)
print(left_behind.ask.__code__.co_filename)
# expect: 42 left_behind.pyc True
# expect: elsewhere/of_old.py
