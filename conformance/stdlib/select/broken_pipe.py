# no oracle: CPython in WebAssembly tells no events of pipes
# That nobody reads a pipe any more is told where it is written: as readable by select(), as an error by poll() and epoll.
import os
import select

reading, writing = os.pipe()
print(select.select([writing], [], [], 0))  # expect: ([], [], [])
os.close(reading)
print(select.select([writing], [], [], 0)[0] == [writing])  # expect: True
poll = select.poll()
poll.register(writing, select.POLLIN)
print([event == select.POLLERR for _, event in poll.poll(0)])  # expect: [True]
with select.epoll() as epoll:
    epoll.register(writing, select.EPOLLOUT)
    print([event == select.EPOLLERR | select.EPOLLOUT for _, event in epoll.poll(0)])  # expect: [True]
os.close(writing)
