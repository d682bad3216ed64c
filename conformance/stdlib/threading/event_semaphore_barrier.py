# Events, semaphores and barriers between threads.
# no oracle: CPython in WebAssembly cannot start threads
import threading

event = threading.Event()
print(event.wait(0.001))  # expect: False
semaphore = threading.BoundedSemaphore(2)
barrier = threading.Barrier(3)
inside = most = 0
guard = threading.Lock()
places = []


def work():
    global inside, most
    event.wait()
    with semaphore:
        with guard:
            inside += 1
            most = max(most, inside)
        with guard:
            inside -= 1
    places.append(barrier.wait())


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
event.set()
for thread in threads:
    thread.join()
print(most <= 2, sorted(places))  # expect: True [0, 1, 2]
try:
    semaphore.release()
except ValueError as error:
    print(error)  # expect: Semaphore released too many times
barrier.abort()
try:
    barrier.wait()
except threading.BrokenBarrierError:
    print("broken")  # expect: broken
