# A timer runs its function later, unless it is cancelled.
# no oracle: CPython in WebAssembly cannot start threads
import threading

done = []
early = threading.Timer(0.01, done.append, ["early"])
never = threading.Timer(30, done.append, ["never"])
early.start()
never.start()
never.cancel()
early.join()
never.join()
print(done)  # expect: ['early']
