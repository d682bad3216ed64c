# A generator begun in one thread goes on in another; one that runs cannot be resumed.
# no oracle: CPython in WebAssembly cannot start threads
import threading


def numbers():
    for i in range(3):
        yield i, threading.current_thread().name


iterator = numbers()
print(next(iterator))  # expect: (0, 'MainThread')
seen = []
thread = threading.Thread(target=lambda: seen.extend(iterator), name="other")
thread.start()
thread.join()
print(seen)  # expect: [(1, 'other'), (2, 'other')]
