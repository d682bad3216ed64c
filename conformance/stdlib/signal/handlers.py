# A handler runs before raise_signal returns; SIG_IGN and the old handler come back from signal().
# no oracle: WebAssembly has no signals
import signal

def handler(number, frame):
    print("got", signal.Signals(number).name, frame.f_code.co_name)

print(signal.signal(signal.SIGUSR1, handler))  # expect: 0
signal.raise_signal(signal.SIGUSR1)  # expect: got SIGUSR1 <module>
print(signal.getsignal(signal.SIGUSR1) is handler)  # expect: True
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is handler)  # expect: True
signal.raise_signal(signal.SIGUSR1)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("interrupted")  # expect: interrupted
print(signal.strsignal(signal.SIGTERM))  # expect: Terminated
