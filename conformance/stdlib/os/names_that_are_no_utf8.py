# no oracle: the file system of CPython in WebAssembly takes no bytes that are not UTF-8
# A module whose file name is not UTF-8 can be imported under the name that os.fsdecode gives.
import os
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(os.fsencode(folder), b"part\xff.py"), "wb") as file:
        file.write(b"answer = 42\n")
    sys.path.insert(0, folder)
    for again in range(2):
        module = __import__("part\udcff")
        print(ascii(module.__name__), module.answer, os.fsencode(module.__file__)[-8:])
        del sys.modules["part\udcff"]
    sys.path.pop(0)
# expect: 'part\udcff' 42 b'part\xff.py'
# expect: 'part\udcff' 42 b'part\xff.py'
