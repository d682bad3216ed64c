# no oracle: CPython in WebAssembly has no network of its own
# A local socket cannot be bound to the path of a file that is there.
import os
import socket
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "taken")
    open(path, "w").close()
    with socket.socket(socket.AF_UNIX) as one:
        try:
            one.bind(path)
        except OSError as error:
            print(error)  # expect: [Errno 98] Address already in use
        one.bind(os.path.join(folder, "free"))
        print(os.path.basename(one.getsockname()))  # expect: free
