# A signal wakes an event loop that waits: set_wakeup_fd writes where the loop reads.
# no oracle: CPython in WebAssembly has no signals
import asyncio
import os
import signal
import socket


async def main():
    loop = asyncio.get_running_loop()
    arrived = asyncio.Event()
    loop.add_signal_handler(signal.SIGUSR1, arrived.set)
    loop.call_soon(os.kill, os.getpid(), signal.SIGUSR1)
    await arrived.wait()
    print("first")  # expect: first
    arrived.clear()
    loop.add_signal_handler(signal.SIGALRM, arrived.set)
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    await arrived.wait()
    print("second")  # expect: second
    print(loop.remove_signal_handler(signal.SIGUSR1))  # expect: True


asyncio.run(main())

one, other = socket.socketpair()
one.setblocking(False)
signal.signal(signal.SIGUSR1, lambda number, frame: None)
print(signal.set_wakeup_fd(one.fileno()))  # expect: -1
signal.raise_signal(signal.SIGUSR1)
print(other.recv(10) == bytes([signal.SIGUSR1]))  # expect: True
print(signal.set_wakeup_fd(-1) == one.fileno())  # expect: True
