# Specs and loaders are importlib's, however the module was found.
import importlib.machinery
import importlib.util
import sys

print(sys.__spec__)
print(isinstance(sys.__spec__, importlib.machinery.ModuleSpec), sys.__loader__ is importlib.machinery.BuiltinImporter)
print(sys.meta_path[:3])
print(importlib.util.find_spec("no_such_module_here"))
print(sys.__spec__.parent == "", sys.__spec__.has_location, sys.__spec__.cached)
spec = importlib.util.spec_from_loader("hand_made", None, origin="here")
print(importlib.util.module_from_spec(spec), spec)
# expect: ModuleSpec(name='sys', loader=<class '_frozen_importlib.BuiltinImporter'>, origin='built-in')
# expect: True True
# expect: [<class '_frozen_importlib.BuiltinImporter'>, <class '_frozen_importlib.FrozenImporter'>, <class '_frozen_importlib_external.PathFinder'>]
# expect: None
# expect: True False None
# expect: <module 'hand_made' (here)> ModuleSpec(name='hand_made', loader=None, origin='here')
