# Two coroutines take turns under a small round-robin scheduler.
from _driver import Pause

async def worker(name, steps):
    for i in range(steps):
        print(name, i)
        await Pause(None)
    return name
tasks = [worker("a", 2), worker("b", 3)]
while tasks:
    task = tasks.pop(0)
    try:
        task.send(None)
        tasks.append(task)
    except StopIteration as stop:
        print("done", stop.value)
# expect: a 0
# expect: b 0
# expect: a 1
# expect: b 1
# expect: done a
# expect: b 2
# expect: done b
