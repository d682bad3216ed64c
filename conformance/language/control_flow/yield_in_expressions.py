# yield in the middle of calls, displays and operators keeps what was already evaluated.
def show(n):
    print("eval", n)
    return n
def g():
    x = show(1) + (yield "a") * show(2)
    print([show(3), (yield "b"), show(4)], x)
    return max(show(5), (yield "c"), key=lambda v: -v)
it = g()
next(it)  # expect: eval 1
it.send(10)  # expect: eval 2
# expect: eval 3
it.send(20)  # expect: eval 4
# expect: [3, 20, 4] 21
# expect: eval 5
try:
    it.send(3)
except StopIteration as stop:
    print(stop.value)  # expect: 3
