# no oracle: CPython in WebAssembly has no network of its own
# What a file holds is sent on, to another file or into a connection; a connection can have two descriptors.
import os
import socket
import tempfile

with tempfile.TemporaryFile() as source, tempfile.TemporaryFile() as target:
    source.write(b"0123456789" * 10)
    source.flush()
    print(os.sendfile(target.fileno(), source.fileno(), 95, 100), os.pread(target.fileno(), 100, 0))  # expect: 5 b'56789'
    source.seek(90)
    print(os.sendfile(target.fileno(), source.fileno(), None, 4), source.tell(), os.lseek(source.fileno(), 0, 1))  # expect: 4 94 94
    left, right = socket.socketpair()
    source.seek(0)
    print(left.sendfile(source), len(right.recv(1000)))  # expect: 100 100
    try:
        os.sendfile(target.fileno(), os.pipe()[0], 0, 5)
    except OSError as error:
        print(error)  # expect: [Errno 29] Illegal seek
again = left.dup()
print(again.fileno() != left.fileno(), again.family == left.family)  # expect: True True
left.close()
again.sendall(b"still open")
print(right.recv(100))  # expect: b'still open'
again.close()
print(right.recv(100))  # expect: b''
right.close()
