# size: 10000
# expect: 'c5369353a89c'
# stresses: hashes of short texts: sha256, md5, sha1 and hexdigest

import hashlib


def run(size):
    digits = ""
    for i in range(size):
        text = f"item {i}".encode()
        digits = hashlib.sha256(text).hexdigest()[:4] + hashlib.md5(text).hexdigest()[:4]
        digits += hashlib.sha1(text).hexdigest()[:4]
    return digits
