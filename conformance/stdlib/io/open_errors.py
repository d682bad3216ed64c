# open() refuses wrong modes and combinations with CPython's words.
import os

for args in (("x", "q"), ("x", "rw"), ("x", "rbt"), ("x", ""), ("x", "rb", -1, "utf-8"), ("x", "r", 0), ("x", "r", -1, None, None, "z")):
    try:
        open(*args)
    except (ValueError, FileNotFoundError) as error:
        print(type(error).__name__, getattr(error, "strerror", None) or error)
# expect: ValueError invalid mode: 'q'
# expect: ValueError must have exactly one of create/read/write/append mode
# expect: ValueError can't have text and binary mode at once
# expect: ValueError Must have exactly one of create/read/write/append mode and at most one plus
# expect: ValueError binary mode doesn't take an encoding argument
# expect: FileNotFoundError No such file or directory
# expect: FileNotFoundError No such file or directory
try:
    open(1.5)
except TypeError as error:
    print(error)  # expect: expected str, bytes or os.PathLike object, not float
try:
    open("a\0b")
except ValueError as error:
    print(error)  # expect: embedded null byte
try:
    open(os.curdir)
except IsADirectoryError as error:
    print(error.strerror, error.filename)  # expect: Is a directory .
