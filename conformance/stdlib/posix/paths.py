# Paths are normalised, split and asked for by name, bytes and objects with __fspath__.
import os
import posix

for path in ("", "a//b/./c/..", "/../x", "//x/", "///x", "../..", b"a/../b"):
    print(path, os.path.normpath(path), posix._path_splitroot_ex(path))
# expect:  . ('', '', '')
# expect: a//b/./c/.. a/b ('', '', 'a//b/./c/..')
# expect: /../x /x ('', '/', '../x')
# expect: //x/ //x ('', '//', 'x/')
# expect: ///x /x ('', '/', '//x')
# expect: ../.. ../.. ('', '', '../..')
# expect: b'a/../b' b'b' (b'', b'', b'a/../b')

class Path:
    def __fspath__(self):
        return "/."

print(os.fspath(Path()), os.path.isdir(Path()), os.path.exists("/no/such"), os.path.isfile("\0"))  # expect: /. True False False
for wrong in (1.5, None):
    try:
        os.stat(wrong)
    except TypeError as error:
        print(error)
# expect: stat: path should be string, bytes, os.PathLike or integer, not float
# expect: stat: path should be string, bytes, os.PathLike or integer, not NoneType
try:
    os.fspath(3)
except TypeError as error:
    print(error)  # expect: expected str, bytes or os.PathLike object, not int
print(os.waitstatus_to_exitcode(3 << 8), os.waitstatus_to_exitcode(9), os.WIFSIGNALED(9))  # expect: 3 -9 True
