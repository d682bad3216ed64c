# What a thread handles is its own: sys.exception() and contexts do not mix.
# no oracle: CPython in WebAssembly cannot start threads
import sys
import threading

ready, go = threading.Event(), threading.Event()
seen = []


def work():
    try:
        raise KeyError("thread")
    except KeyError:
        ready.set()
        go.wait()
        seen.append(repr(sys.exception()))
    seen.append(sys.exception())


thread = threading.Thread(target=work)
thread.start()
ready.wait()
try:
    raise ValueError("main")
except ValueError as error:
    go.set()
    thread.join()
    print(repr(sys.exception()), error.__context__)  # expect: ValueError('main') None
print(seen)  # expect: ["KeyError('thread')", None]
