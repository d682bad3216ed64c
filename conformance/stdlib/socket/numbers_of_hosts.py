# no oracle: CPython in WebAssembly is built without IPv6
# inet_pton() takes the exact form of a host's number, inet_aton() the loose ones as well.
from socket import AF_INET, AF_INET6, inet_aton, inet_ntoa, inet_ntop, inet_pton

for text in "::1", "::", "1:2:3:4:5:6:7:8", "1:0:0:4:0:0:0:8", "::ffff:1.2.3.4", "64:ff9b::1.2.3.4":
    print(inet_pton(AF_INET6, text).hex(), inet_ntop(AF_INET6, inet_pton(AF_INET6, text)))
# expect: 00000000000000000000000000000001 ::1
# expect: 00000000000000000000000000000000 ::
# expect: 00010002000300040005000600070008 1:2:3:4:5:6:7:8
# expect: 00010000000000040000000000000008 1:0:0:4::8
# expect: 00000000000000000000ffff01020304 ::ffff:1.2.3.4
# expect: 0064ff9b000000000000000001020304 64:ff9b::102:304
for text in ":::", "1::2::3", "12345::", "", "1:2:3:4:5:6:7", "g::", "fe80::1%lo", "1:":
    try:
        print(inet_pton(AF_INET6, text))
    except OSError as error:
        print(repr(text), error)
# expect: ':::' illegal IP address string passed to inet_pton
# expect: '1::2::3' illegal IP address string passed to inet_pton
# expect: '12345::' illegal IP address string passed to inet_pton
# expect: '' illegal IP address string passed to inet_pton
# expect: '1:2:3:4:5:6:7' illegal IP address string passed to inet_pton
# expect: 'g::' illegal IP address string passed to inet_pton
# expect: 'fe80::1%lo' illegal IP address string passed to inet_pton
# expect: '1:' illegal IP address string passed to inet_pton
for text in "1.2.3.4", "127.1", "0x7f.1", "256.1.1.1", "1.2.65535", "":
    for convert in lambda text: inet_pton(AF_INET, text), inet_aton:
        try:
            print(repr(text), convert(text))
        except OSError as error:
            print(repr(text), error)
# expect: '1.2.3.4' b'\x01\x02\x03\x04'
# expect: '1.2.3.4' b'\x01\x02\x03\x04'
# expect: '127.1' illegal IP address string passed to inet_pton
# expect: '127.1' b'\x7f\x00\x00\x01'
# expect: '0x7f.1' illegal IP address string passed to inet_pton
# expect: '0x7f.1' b'\x7f\x00\x00\x01'
# expect: '256.1.1.1' illegal IP address string passed to inet_pton
# expect: '256.1.1.1' illegal IP address string passed to inet_aton
# expect: '1.2.65535' illegal IP address string passed to inet_pton
# expect: '1.2.65535' b'\x01\x02\xff\xff'
# expect: '' illegal IP address string passed to inet_pton
# expect: '' illegal IP address string passed to inet_aton
print(inet_ntoa(b"\x7f\0\0\1"), inet_ntop(AF_INET, b"abcd"))  # expect: 127.0.0.1 97.98.99.100
