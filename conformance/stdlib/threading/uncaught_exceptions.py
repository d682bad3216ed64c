# What a thread does not catch goes to threading.excepthook; SystemExit is silent.
# no oracle: CPython in WebAssembly cannot start threads
import threading


def fail():
    raise ValueError("in a thread")


def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.thread.name)


thread = threading.Thread(target=fail, name="worker")
thread.start()  # expect stderr: Exception in thread worker:
thread.join()  # expect stderr: ValueError: in a thread
quiet = threading.Thread(target=exit)
quiet.start()
quiet.join()
threading.excepthook = hook
other = threading.Thread(target=fail, name="other")
other.start()
other.join()  # expect: ValueError in a thread other
