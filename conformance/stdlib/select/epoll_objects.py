# epoll: register, modify, poll, one-shot events, errors, and the selector that prefers it.
# no oracle: epoll belongs to Linux; CPython 3.13 there gives the same
import os
import select
import selectors

reading, writing = os.pipe()
events = select.epoll()
events.register(reading, select.EPOLLIN)
events.register(writing, select.EPOLLOUT)
print([(number == writing, event) for number, event in events.poll(0)])  # expect: [(True, 4)]
os.write(writing, b"x")
print(sorted((number == writing, event) for number, event in events.poll(1)))  # expect: [(False, 1), (True, 4)]


def attempt(action):
    try:
        print(action())
    except (OSError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


attempt(lambda: events.register(reading, 1))  # expect: FileExistsError [Errno 17] File exists
attempt(lambda: events.poll("x"))  # expect: TypeError timeout must be an integer or None
attempt(lambda: events.poll(0, 0))  # expect: ValueError maxevents must be greater than 0, got 0
events.unregister(writing)
attempt(lambda: events.unregister(writing))  # expect: FileNotFoundError [Errno 2] No such file or directory
events.modify(reading, select.EPOLLIN | select.EPOLLONESHOT)
print(len(events.poll(0)), len(events.poll(0)))  # expect: 1 0
with events:
    print(events.closed)  # expect: False
attempt(events.poll)  # expect: ValueError I/O operation on closed epoll object
with selectors.DefaultSelector() as selector:
    selector.register(reading, selectors.EVENT_READ, "data")
    print(type(selector).__name__, [(key.data, mask) for key, mask in selector.select(0)])
# expect: EpollSelector [('data', 1)]
