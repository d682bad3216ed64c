# Names, identity, daemon threads and the list of those that run.
# no oracle: CPython in WebAssembly cannot start threads
import threading

go = threading.Event()
thread = threading.Thread(target=go.wait, name="waiter", daemon=True)
print(thread)  # expect: <Thread(waiter, initial daemon)>
print(thread.ident, thread.is_alive())  # expect: None False
thread.start()
print(thread.is_alive(), threading.active_count())  # expect: True 2
print([each.name for each in threading.enumerate()])  # expect: ['MainThread', 'waiter']
thread.join(0.001)
print(thread.is_alive(), isinstance(thread.ident, int))  # expect: True True
go.set()
thread.join()
print(thread.is_alive(), threading.active_count())  # expect: False 1
try:
    thread.start()
except RuntimeError as error:
    print(error)  # expect: threads can only be started once
try:
    threading.current_thread().join()
except RuntimeError as error:
    print(error)  # expect: cannot join current thread
