# Two threads that wait for each other in turns.
# no oracle: CPython in WebAssembly cannot start threads
import threading

first, second = threading.Semaphore(1), threading.Semaphore(0)
log = []


def play(name, mine, other):
    for _ in range(3):
        mine.acquire()
        log.append(name)
        other.release()


threads = [
    threading.Thread(target=play, args=("ping", first, second)),
    threading.Thread(target=play, args=("pong", second, first)),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(log)  # expect: ['ping', 'pong', 'ping', 'pong', 'ping', 'pong']
