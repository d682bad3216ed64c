# no oracle: CPython in WebAssembly has no network of its own
# That the other side has closed is found out with what is sent first on a network, and at once by local sockets.
import socket

with socket.create_server(("127.0.0.1", 0)) as server:
    client = socket.create_connection(server.getsockname())
    accepted, _ = server.accept()
    accepted.close()
    print(client.send(b"in vain"))  # expect: 7
    try:
        client.send(b"again")
    except BrokenPipeError as error:
        print(error)  # expect: [Errno 32] Broken pipe
    client.close()
left, right = socket.socketpair()
right.close()
try:
    left.send(b"local")
except BrokenPipeError as error:
    print(error)  # expect: [Errno 32] Broken pipe
left.close()
