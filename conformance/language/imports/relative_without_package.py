# A relative import needs a package.
from . import something  # expect error: ImportError: attempted relative import with no known parent package
