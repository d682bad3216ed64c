# The interface that all machines have.
# no oracle: CPython in WebAssembly has none
import socket

print((1, "lo") in socket.if_nameindex())  # expect: True
print(socket.if_nametoindex("lo"), socket.if_nametoindex(b"lo"), socket.if_indextoname(1))  # expect: 1 1 lo
for function, argument in (
    (socket.if_nametoindex, "none"),
    (socket.if_nametoindex, 3),
    (socket.if_indextoname, 0),
    (socket.if_indextoname, "x"),
):
    try:
        function(argument)
    except (OSError, TypeError) as error:
        print(repr(error))
# expect: OSError('no interface with this name')
# expect: TypeError('expected str, bytes or os.PathLike object, not int')
# expect: OSError(6, 'No such device or address')
# expect: TypeError('an integer is required')
