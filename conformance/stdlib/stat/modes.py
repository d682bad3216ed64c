# The bits of a mode, read and shown.
import stat

for mode in (0o100644, 0o40755, 0o120777, 0o104755, 0o41777, 0o102644, 0o10600):
    print(stat.filemode(mode), oct(stat.S_IMODE(mode)), oct(stat.S_IFMT(mode)), stat.S_ISDIR(mode), stat.S_ISREG(mode))
# expect: -rw-r--r-- 0o644 0o100000 False True
# expect: drwxr-xr-x 0o755 0o40000 True False
# expect: lrwxrwxrwx 0o777 0o120000 False False
# expect: -rwsr-xr-x 0o4755 0o100000 False True
# expect: drwxrwxrwt 0o1777 0o40000 True False
# expect: -rw-r-Sr-- 0o2644 0o100000 False True
# expect: prw------- 0o600 0o10000 False False
