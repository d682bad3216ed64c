# A bounded queue between several producers and consumers; join waits for all tasks.
# no oracle: CPython in WebAssembly cannot start threads
import queue
import threading

tasks = queue.Queue(maxsize=2)
done = []


def produce(start):
    for i in range(start, start + 5):
        tasks.put(i)


def consume():
    while True:
        item = tasks.get()
        done.append(item * 10)
        tasks.task_done()


for _ in range(2):
    threading.Thread(target=consume, daemon=True).start()
producers = [threading.Thread(target=produce, args=(start,)) for start in (0, 5)]
for producer in producers:
    producer.start()
for producer in producers:
    producer.join()
tasks.join()
print(sorted(done))  # expect: [0, 10, 20, 30, 40, 50, 60, 70, 80, 90]
