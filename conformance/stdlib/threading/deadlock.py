# When all threads wait for each other, the main thread is told.
# no oracle: CPython hangs
import threading

first, second = threading.Lock(), threading.Lock()
both = threading.Barrier(2)


def work(mine, other):
    with mine:
        both.wait()
        with other:
            print("never")


threads = [threading.Thread(target=work, args=pair) for pair in ((first, second), (second, first))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()  # expect error: RuntimeError: deadlock: all 3 threads wait, and none can wake another
