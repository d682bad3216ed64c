# Clocks run forwards; sleeping takes time.
import time
a, b, c = time.time(), time.perf_counter(), time.monotonic()
time.sleep(0.01)
print(time.time() > a, time.perf_counter() - b >= 0.009, time.monotonic() > c, isinstance(time.time_ns(), int), type(a).__name__, time.perf_counter_ns() > 0)  # expect: True True True True float True
time.sleep(-1)  # expect error: ValueError: sleep length must be non-negative
