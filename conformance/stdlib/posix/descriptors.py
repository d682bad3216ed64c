# Descriptors count from the lowest free number; dup shares the position.
import os
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "data")
fd = os.open(path, os.O_RDWR | os.O_CREAT)
print(os.write(fd, b"0123456789"), os.lseek(fd, 2, os.SEEK_SET), os.read(fd, 3))  # expect: 10 2 b'234'
other = os.dup(fd)
print(os.read(other, 2), os.read(fd, 1), os.lseek(fd, 0, os.SEEK_CUR))  # expect: b'56' b'7' 8
os.ftruncate(fd, 4)
print(os.fstat(fd).st_size, os.isatty(fd))  # expect: 4 False
os.close(fd)
print(os.lseek(other, 0, os.SEEK_SET), os.read(other, 100))  # expect: 0 b'0123'
os.close(other)
try:
    os.read(other, 1)
except OSError as error:
    print(error.strerror)  # expect: Bad file descriptor
os.remove(path)
os.rmdir(folder)
