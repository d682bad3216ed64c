# size: 10
# expect: '33bc8aabfe6ce07b6d27c831fdb40ddf'
# stresses: hashes of megabytes, at once and with update; blake2b, sha512, sha3

import hashlib

DATA = bytes(range(256)) * 2048


def run(size):
    digits = ""
    for _ in range(size):
        digits = hashlib.sha256(DATA).hexdigest()[:8]
        pieces = hashlib.sha512()
        for start in range(0, len(DATA), 4096):
            pieces.update(DATA[start : start + 4096])
        digits += pieces.hexdigest()[:8] + hashlib.blake2b(DATA).hexdigest()[:8]
    digits += hashlib.sha3_256(DATA).hexdigest()[:8]
    return digits
