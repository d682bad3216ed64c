# A module of the library that cannot exist here says why.
# no oracle: CPython has them
import codecs

for name in ["_sqlite3", "sqlite3", "compression.zstd", "encodings.big5hkscs"]:
    try:
        __import__(name)
    except ImportError as error:
        print(error)
# expect: No module named '_sqlite3'; the SQLite library is written in C
# expect: No module named '_sqlite3'; the SQLite library is written in C
# expect: No module named '_zstd'; hosts that are supported have no Zstandard
# expect: no codec 'big5hkscs'; hosts have no tables of JIS X 0213 and of Hong Kong
try:
    codecs.lookup("big5hkscs")
except LookupError as error:
    print(error)  # expect: unknown encoding: big5hkscs
