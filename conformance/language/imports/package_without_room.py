# A module that its package cannot keep as an attribute is imported all the same, with a warning that is not shown by itself.
import warnings

from _fixed import part

print(part.__name__)  # expect: _fixed.part
import sys

del sys.modules["_fixed.part"], sys.modules["_fixed"]
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    import _fixed.part
for warning in log:
    print(warning.category.__name__, warning.message)
# expect: ImportWarning Cannot set an attribute on '_fixed' for child module 'part'
try:
    _fixed.part
except AttributeError as error:
    print(error)
# expect: 'Fixed' object has no attribute 'part'
