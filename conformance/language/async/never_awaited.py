# A coroutine object does nothing until it runs, and can run only once.
async def f():
    print("runs")
c = f()
try:
    c.send(None)  # expect: runs
except StopIteration:
    print("stopped")  # expect: stopped
c.send(None)  # expect error: RuntimeError: cannot reuse already awaited coroutine
