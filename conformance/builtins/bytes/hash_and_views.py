# Equal bytes hash alike whatever they were made from; a read-only view hashes as its bytes.
print(hash(b"abc") == hash(bytes(memoryview(b"xabc")[1:])) == hash(memoryview(b"abc")), {b"a": 1}.get(memoryview(b"a")))  # expect: True 1
view = b"abc".__buffer__(0)
print(type(view).__name__, view.readonly, bytes(view), view.obj)  # expect: memoryview True b'abc' b'abc'
class Own(bytes):
    pass
own = Own(b"ab")
print(own == b"ab", hash(own) == hash(b"ab"), type(own[:]).__name__, type(own + b"").__name__, type(bytes(own)).__name__, own.__getnewargs__())
# expect: True True bytes bytes bytes (b'ab',)
