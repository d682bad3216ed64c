# A name that is imported from a module.
# expect stderr: ImportError: cannot import name 'cosin' from 'math'
# expect status: 1
from math import cosin
