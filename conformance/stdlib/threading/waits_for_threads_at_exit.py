# The program ends when its threads have, except for daemon threads.
# no oracle: CPython in WebAssembly cannot start threads
import threading
import time


def late():
    time.sleep(0.01)
    print("late")  # expect: main
    # expect: late


def forever():
    while True:
        time.sleep(10)


threading.Thread(target=forever, daemon=True).start()
threading.Thread(target=late).start()
print("main")
