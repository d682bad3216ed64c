# wait_for goes on when its predicate holds; notify_all wakes every waiter.
# no oracle: CPython in WebAssembly cannot start threads
import threading

condition = threading.Condition()
number = 0
woken = []


def waiter(wanted):
    with condition:
        condition.wait_for(lambda: number >= wanted)
        woken.append(wanted)


threads = [threading.Thread(target=waiter, args=(i,)) for i in (3, 1, 2)]
for thread in threads:
    thread.start()
for _ in range(3):
    with condition:
        number += 1
        condition.notify_all()
for thread in threads:
    thread.join()
print(sorted(woken))  # expect: [1, 2, 3]
with condition:
    print(condition.wait(timeout=0.001))  # expect: False
