# eval and exec take their source from anything bytes-like.
print(eval(memoryview(b"1 + 2")))  # expect: 3
print(eval(bytearray(b"2 + 2")))  # expect: 4
exec(memoryview(b"print('done')"))  # expect: done
