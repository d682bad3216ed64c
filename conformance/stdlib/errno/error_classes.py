# Names of error numbers lead to the class of the OSError.
import errno

print(OSError(errno.ENOENT, "x").__class__, OSError(errno.EEXIST, "x").__class__)  # expect: <class 'FileNotFoundError'> <class 'FileExistsError'>
print(errno.errorcode[errno.EPERM], errno.EAGAIN == errno.EWOULDBLOCK)  # expect: EPERM True
