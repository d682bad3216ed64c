# A loop that waits for another thread does not keep it from running, in either direction.
# no oracle: CPython in WebAssembly cannot start threads
import sys
import threading

sys.setswitchinterval(0.0005)
started = stop = False
turns = 0


def work():
    global started, turns
    started = True
    while not stop:
        turns += 1


thread = threading.Thread(target=work)
thread.start()
while not started or turns < 10:
    pass
stop = True
thread.join()
print(turns >= 10, thread.is_alive())  # expect: True False
