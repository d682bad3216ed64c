# What frequent calls give at the edges of their usual case.
print([*[1, 2], *[3], *(4, 5), *[]], (*[1], *[2, 3]), [*'ab', *[1]])  # expect: [1, 2, 3, 4, 5] (1, 2, 3) ['a', 'b', 1]
print(int('0'), int('007'), int('123456789012345'), int('1234567890123456'), int(' 12 '), int('-5'), int('1_000'), int('٣'), int(2.9), int(-2.9), int(-0.5), int(1e20))  # expect: 0 7 123456789012345 1234567890123456 12 -5 1000 3 2 -2 0 100000000000000000000
said = []
for bad in ('', '1.5', '0x1', '12a', '_1', '1__0', '²', float('nan'), float('inf')):
    try: int(bad)
    except (ValueError, OverflowError) as e: said.append(str(e))
print(said)  # expect: ["invalid literal for int() with base 10: ''", "invalid literal for int() with base 10: '1.5'", "invalid literal for int() with base 10: '0x1'", "invalid literal for int() with base 10: '12a'", "invalid literal for int() with base 10: '_1'", "invalid literal for int() with base 10: '1__0'", "invalid literal for int() with base 10: '²'", 'cannot convert float NaN to integer', 'cannot convert float infinity to integer']
print(bytes([1, 255, 0]), bytes([True, 3]), bytes([]), bytearray([7, 8]))  # expect: b'\x01\xff\x00' b'\x01\x03' b'' bytearray(b'\x07\x08')
said = []
for bad in ([256], [-1], ['a'], [1.5], [1, None]):
    for make in (bytes, bytearray):
        try: make(bad)
        except (ValueError, TypeError) as e: said.append(str(e))
print(said)  # expect: ['bytes must be in range(0, 256)', 'byte must be in range(0, 256)', 'bytes must be in range(0, 256)', 'byte must be in range(0, 256)', "'str' object cannot be interpreted as an integer", "'str' object cannot be interpreted as an integer", "'float' object cannot be interpreted as an integer", "'float' object cannot be interpreted as an integer", "'NoneType' object cannot be interpreted as an integer", "'NoneType' object cannot be interpreted as an integer"]
print("hello wORLD it's 3rd ONE_two".title(), ''.title(), ('aB ' * 200).title() == 'Ab ' * 200, 'ǆa b'.title(), 'é à'.title())  # expect: Hello World It'S 3Rd One_Two  True ǅa B É À
print(bytes(range(20)).hex(), b''.hex(), bytes([255, 16]).hex('-'), bytes(range(5)).hex(':', 2), bytes(range(5)).hex(':', -2))  # expect: 000102030405060708090a0b0c0d0e0f10111213  ff-10 00:0102:0304 0001:0203:04
print('abc'.encode(), 'é'.encode(), ('a' * 70).encode() == b'a' * 70, 'a€'.encode('utf-8', 'strict'), ''.encode())  # expect: b'abc' b'\xc3\xa9' True b'a\xe2\x82\xac' b''
print('hello'.translate({104: 'HH', 101: None, 108: 76}), 'hello'.translate({'h': 'x'}), 'aé€'.translate({233: 'E', 8364: ''}))  # expect: HHLLo hello aE
said = []
for bad in ({104: 1.5}, {104: -1}, {104: 0x110000}):
    try: 'hello'.translate(bad)
    except (ValueError, TypeError) as e: said.append(str(e))
print(said)  # expect: ['character mapping must return integer, None or str', 'character mapping must be in range(0x110000)', 'character mapping must be in range(0x110000)']
print(sum([]), sum([1, 2, 3]), sum([2 ** 53 - 1, 1, 1]), sum([1, 2.5, 3]), sum([True, 2]), sum([[1], [2]], []), sum([0.1] * 10), sum([1 << 70, -1]))  # expect: 0 6 9007199254740993 6.5 3 [1, 2] 1.0 1180591620717411303423
print('ab' * 3, 'ab' * 0, 'ab' * -1, 3 * 'ab', 'é' * 2, '\U0001f600' * 2, 'a' * True)  # expect: ababab   ababab éé 😀😀 a
print(list(reversed([1, 2, 3])), list(map(str, [1, 2])), tuple(zip('ab', [1, 2, 3])), list(enumerate('ab', 5)))  # expect: [3, 2, 1] ['1', '2'] (('a', 1), ('b', 2)) [(5, 'a'), (6, 'b')]
