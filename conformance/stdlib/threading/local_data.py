# threading.local has other attributes in every thread; a subclass is initialised anew in each.
# no oracle: CPython in WebAssembly cannot start threads
import threading


class Local(threading.local):
    def __init__(self, start):
        self.items = [start]


plain, local = threading.local(), Local("a")
plain.x = 1
local.items.append("main")
seen = []


def work():
    seen.append(hasattr(plain, "x"))
    plain.x = 2
    local.items.append("thread")
    seen.append((plain.__dict__, local.items))


thread = threading.Thread(target=work)
thread.start()
thread.join()
print(seen)  # expect: [False, ({'x': 2}, ['a', 'thread'])]
print(plain.x, local.items)  # expect: 1 ['a', 'main']
