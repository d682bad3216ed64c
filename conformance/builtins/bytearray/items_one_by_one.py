# Items of bytes and bytearrays, read, stored, added and walked one by one; texts picked by steps.
b = bytearray(b'abc'); c = bytes(b'xyz')
b += c; b += b'!' * 20; b.extend(memoryview(b'mv')); print(b, len(b))  # expect: bytearray(b'abcxyz!!!!!!!!!!!!!!!!!!!!mv') 28
b.append(255); b.append(True); print(b[-1], b[-2], b[0], b[-len(b)], c[-3], c[True])  # expect: 1 255 97 97 120 121
said = []
for bad in (256, -1, 1.5, 'a'):
    try: b.append(bad)
    except (ValueError, TypeError) as e: said.append(str(e))
    try: b[0] = bad
    except (ValueError, TypeError) as e: said.append(str(e))
print(said)  # expect: ['byte must be in range(0, 256)', 'byte must be in range(0, 256)', 'byte must be in range(0, 256)', 'byte must be in range(0, 256)', "'float' object cannot be interpreted as an integer", "'float' object cannot be interpreted as an integer", "'str' object cannot be interpreted as an integer", "'str' object cannot be interpreted as an integer"]
said = []
for i in (len(b), -len(b) - 1):
    try: b[i]
    except IndexError as e: said.append(str(e))
    try: b[i] = 1
    except IndexError as e: said.append(str(e))
    try: c[i]
    except IndexError as e: said.append(str(e))
print(said)  # expect: ['bytearray index out of range', 'bytearray index out of range', 'index out of range', 'bytearray index out of range', 'bytearray index out of range', 'index out of range']
v = memoryview(b)
try: b.append(1)
except BufferError as e: print(e)  # expect: Existing exports of data: object cannot be re-sized
b[0] = 66; print(v[0], b[:2]); v.release()  # expect: 66 bytearray(b'Bb')
walk = bytearray(b'ab'); seen = []
for x in walk:
    seen.append(x)
    if len(seen) < 5: walk.append(x + 1)
print(seen, list(c), [x for x in c])  # expect: [97, 98, 98, 99, 99, 100] [120, 121, 122] [120, 121, 122]
i = iter(c); next(i); print(i.__length_hint__(), list(i), list(i), i.__length_hint__())  # expect: 2 [121, 122] [] 0
print(c[1:] + c[:-1], c[:] is c, c[5:], c[-2:9], c * 2, b'q' * 3, b'' * 5, bytes(1) * 0)  # expect: b'yzxy' True b'' b'yz' b'xyzxyz' b'qqq' b'' b''
class B(bytes):
    def __getitem__(self, i): return 'mine'
    def __len__(self): return 42
print(B(b'ab')[0], len(B(b'ab')), B(b'ab')[0:1])  # expect: mine 42 mine
s = 'hello world'; print(s[::-1], s[::2], s[-1:0:-3], s[20::-1], s[3:3:-1] == '', s[::-100], s[1:100:4])  # expect: dlrow olleh hlowrd dooe dlrow olleh True d e l
t = 'x\u00e9\u20ac' * 600; print(len(t[::-1]), t[::-1][:4], t[::900])  # expect: 1800 €éx€ xx
