# A lock that nobody else could release.
# no oracle: CPython hangs
import threading

lock = threading.Lock()
lock.acquire()
lock.acquire()  # expect error: RuntimeError: deadlock: the only thread waits for something that no other thread can do
