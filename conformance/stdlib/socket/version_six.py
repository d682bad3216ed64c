# no oracle: CPython in WebAssembly has no network of its own
# Connections over ::1: names and numbers are those of IPv6, and ports are told apart by family.
import socket

with socket.create_server(("::1", 0), family=socket.AF_INET6) as server:
    host, port, flow, scope = server.getsockname()
    print(host, flow, scope)  # expect: ::1 0 0
    with socket.create_connection(("::1", port)) as client:
        accepted, address = server.accept()
        with accepted:
            print(client.getpeername() == server.getsockname(), address == client.getsockname())  # expect: True True
            client.sendall(b"over six")
            print(accepted.recv(100))  # expect: b'over six'
    try:
        socket.create_connection(("127.0.0.1", port))
    except ConnectionRefusedError as error:
        print(error)  # expect: [Errno 111] Connection refused
for name, family in ("::1", 0), ("localhost", socket.AF_INET6), ("127.0.0.1", 0), (None, 0):
    print(*(entry[4][0] for entry in socket.getaddrinfo(name, 80, family, socket.SOCK_STREAM)))
    # expect: ::1
    # expect: ::1
    # expect: 127.0.0.1
    # expect: ::1 127.0.0.1
try:
    socket.getaddrinfo("::1", 80, socket.AF_INET)
except socket.gaierror as error:
    print(error, error.errno == socket.EAI_ADDRFAMILY)  # expect: [Errno -9] Address family for hostname not supported True
