# Modules that CPython has loaded before a program begins can be the first that a program names.
import sys

for name in "genericpath", "zipimport", "posixpath", "stat", "_frozen_importlib_external":
    sys.modules.pop(name, None)
import genericpath
import zipimport

print(genericpath.commonprefix(["abc", "abd"]), zipimport.zipimporter.__name__)  # expect: ab zipimporter
