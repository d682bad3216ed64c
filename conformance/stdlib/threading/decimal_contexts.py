# A new thread begins with decimal's default context.
# no oracle: CPython in WebAssembly cannot start threads
import decimal
import threading

decimal.getcontext().prec = 6
seen = []
thread = threading.Thread(target=lambda: seen.append(decimal.getcontext().prec))
thread.start()
thread.join()
print(seen, decimal.getcontext().prec)
# expect: [28] 6
