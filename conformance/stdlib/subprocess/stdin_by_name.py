# no oracle: CPython in WebAssembly starts no processes
# A child opens its standard input by name, after whoever wrote it has closed it.
import os
import subprocess
import sys

reading, writing = os.pipe()
os.write(writing, b"written before")
code = "import time, sys; sys.stdout.write('up\\n'); sys.stdout.flush(); time.sleep(0.2); print(open('/dev/stdin').read())"
with subprocess.Popen([sys.executable, "-c", code], stdin=reading, stdout=subprocess.PIPE, text=True) as child:
    os.close(reading)
    print(child.stdout.readline().strip())  # expect: up
    os.close(writing)
    print(child.stdout.read().strip())  # expect: written before
