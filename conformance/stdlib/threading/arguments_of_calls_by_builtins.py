# Another thread may run when a builtin calls: the arguments of the call are not where its frames go.
# no oracle: CPython in WebAssembly cannot start threads
import threading
import sys


class Pair:
    def __init__(self, first, second):
        self.first = first
        self.second = second


def add(pair):
    return pair[0] + pair[1]


def work():
    while not done:
        sum([1, 2, 3])


done = False
thread = threading.Thread(target=work)
thread.start()
before = sys.getswitchinterval()
sys.setswitchinterval(1e-6)
make = type.__call__
pairs = [make(Pair, i, -i) for i in range(3000)]
print(all(pair.first == i and pair.second == -i for i, pair in enumerate(pairs)))  # expect: True
print(sum(map(add, [(i, -i) for i in range(3000)])))  # expect: 0
sys.setswitchinterval(before)
done = True
thread.join()
