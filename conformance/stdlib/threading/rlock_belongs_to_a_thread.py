# An RLock may be taken again by the thread that has it, and by no other.
# no oracle: CPython in WebAssembly cannot start threads
import threading

lock = threading.RLock()
seen = []


def other():
    seen.append(lock.acquire(blocking=False))
    try:
        lock.release()
    except RuntimeError as error:
        seen.append(str(error))


with lock:
    with lock:
        thread = threading.Thread(target=other)
        thread.start()
        thread.join()
print(seen)  # expect: [False, 'cannot release un-acquired lock']
