# acquire gives up after its timeout; a lock that is released meanwhile is taken.
# no oracle: CPython in WebAssembly cannot start threads
import threading

lock = threading.Lock()
held, release = threading.Event(), threading.Event()


def hold():
    with lock:
        held.set()
        release.wait()


thread = threading.Thread(target=hold)
thread.start()
held.wait()
print(lock.acquire(blocking=False))  # expect: False
print(lock.acquire(timeout=0.005))  # expect: False
threading.Timer(0.005, release.set).start()
print(lock.acquire(timeout=60))  # expect: True
lock.release()
thread.join()
print(lock.locked())  # expect: False
lock.release()  # expect error: RuntimeError: release unlocked lock
