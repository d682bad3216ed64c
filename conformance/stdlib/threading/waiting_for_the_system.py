# A thread that waits for a child process, or for a pipe, does not hold up the others.
# no oracle: CPython in WebAssembly has no threads
import os
import select
import subprocess
import threading

child = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
ended = []
waiter = threading.Thread(target=lambda: ended.append(os.waitpid(child.pid, 0)[1]))
waiter.start()
child.stdin.write(b"to the child")
child.stdin.close()
print(child.stdout.read())  # expect: b'to the child'
waiter.join()
print(ended)  # expect: [0]
child.stdout.close()
child.returncode = 0

reading, writing = os.pipe()
read = []
reader = threading.Thread(target=lambda: read.append(os.read(reading, 100)))
reader.start()
print(select.select([reading, writing], [writing], [], 0) == ([], [writing], []))  # expect: True
os.write(writing, b"through a pipe")
reader.join()
print(read)  # expect: [b'through a pipe']

errors = []


def fail():
    try:
        os.waitpid(child.pid, 0)
    except ChildProcessError as error:
        errors.append(error.errno)


late = threading.Thread(target=fail)
late.start()
late.join()
print(errors)  # expect: [10]
