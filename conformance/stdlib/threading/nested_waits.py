# A thread may wait inside a sort key, an operator's method or a generator, while others run.
# no oracle: CPython in WebAssembly cannot start threads
import threading
import time


class Slow:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        time.sleep(0.001)
        return self.value < other.value


def slowly():
    for i in range(3):
        time.sleep(0.002)
        yield i


results = {}


def work(name):
    ordered = sorted([Slow(3), Slow(1), Slow(2)])
    results[name] = [each.value for each in ordered], list(slowly())


threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(results["a"])  # expect: ([1, 2, 3], [0, 1, 2])
print(results["a"] == results["b"])  # expect: True
