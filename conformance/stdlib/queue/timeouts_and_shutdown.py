# get and put give up after their timeout; shutdown wakes who waits.
# no oracle: CPython in WebAssembly cannot start threads
import queue
import threading

box = queue.Queue(1)
try:
    box.get(timeout=0.001)
except queue.Empty:
    print("empty")  # expect: empty
box.put(1)
try:
    box.put(2, timeout=0.001)
except queue.Full:
    print("full")  # expect: full
box.get()
results = []


def work():
    try:
        box.get()
    except queue.ShutDown:
        results.append("shut down")


thread = threading.Thread(target=work)
thread.start()
box.shutdown()
thread.join()
print(results)  # expect: ['shut down']
simple = queue.SimpleQueue()
threading.Timer(0.005, simple.put, ["later"]).start()
print(simple.get(timeout=5))  # expect: later
