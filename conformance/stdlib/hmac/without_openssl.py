# The module _hmac knows hash functions by names of its own, in small or capital letters.
import _hmac
import hmac

mac = _hmac.new(b"key", b"message", "sha256")
print(mac.name, mac.digest_size, mac.block_size, type(mac))  # expect: hmac-sha256 32 64 <class '_hmac.HMAC'>
print(mac.hexdigest())  # expect: 6e9ef29b75fffc5b7abae527d58fdadb2fe42e7219011976917343065f58ed4a
copy = mac.copy()
copy.update(b" and more")
print(copy.hexdigest() == hmac.new(b"key", b"message and more", "sha256").hexdigest())  # expect: True
for digest in "MD5", "sha3_256", "blake2s", "blake2b_32", "Sha1", "sha-256", "shake_128", 5:
    try:
        print(digest, _hmac.compute_digest(b"k" * 200, b"m", digest).hex()[:16])
    except _hmac.UnknownHashError as error:
        print(isinstance(error, ValueError), error)
# expect: MD5 a540332f0f34ebc0
# expect: sha3_256 a41e46de1079a2cb
# expect: blake2s af3ff61e72b208db
# expect: blake2b_32 4958773f0ae3fd54
# expect: Sha1 d09c412bc41477a8
# expect: True unsupported hash type: 'sha-256'
# expect: True unsupported hash type: 'shake_128'
# expect: True unsupported hash type: 5
print(_hmac.compute_md5(b"k", b"m").hex(), _hmac.compute_blake2s_32(b"k", b"m").hex())
# expect: ed7e724d3a91554aaa2043041d9c5305 998d5d39acad301fad7d906adb391c363c726fd6eec3a7f25627ed04d66aff37
for wrong in lambda: _hmac.new(b"k"), lambda: _hmac.new("k", b"", "md5"), lambda: _hmac.HMAC():
    try:
        wrong()
    except TypeError as error:
        print(error)
# expect: new() missing 1 required argument 'digestmod'
# expect: Strings must be encoded before hashing
# expect: cannot create '_hmac.HMAC' instances
