# Threads that sleep use the same time; who sleeps shortest wakes first.
# no oracle: CPython in WebAssembly cannot start threads
import threading
import time

order = []
together = threading.Barrier(4)


def work(name, seconds):
    together.wait()
    time.sleep(seconds)
    order.append(name)


start = time.monotonic()
threads = [threading.Thread(target=work, args=(i, (4 - i) * 0.02)) for i in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(order)  # expect: [3, 2, 1, 0]
print(time.monotonic() - start >= 0.08)  # expect: True
