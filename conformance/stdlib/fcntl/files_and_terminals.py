# Flags, copies and locks of a file, and what a file that is no terminal refuses.
import fcntl
import os
import pty
import termios
import tty

with open(__file__) as file:
    print(fcntl.fcntl(file, fcntl.F_GETFL) & os.O_ACCMODE == os.O_RDONLY, fcntl.fcntl(file.fileno(), fcntl.F_SETFD, 0))
    copy = fcntl.fcntl(file, fcntl.F_DUPFD, 40)
    print(copy >= 40, os.read(copy, 7))
    os.close(copy)
    print(fcntl.flock(file, fcntl.LOCK_SH), fcntl.lockf(file, fcntl.LOCK_UN), fcntl.fcntl(file, fcntl.F_SETFL, 0))
    for wrong in (
        lambda: fcntl.fcntl("a", 1),
        lambda: fcntl.fcntl(-1, 1),
        lambda: fcntl.fcntl(file, fcntl.F_GETFD, 1.5),
        lambda: fcntl.fcntl(file, fcntl.F_GETFD, b"a" * 1025),
        lambda: fcntl.lockf(999, fcntl.LOCK_SH),
        lambda: fcntl.ioctl(file, termios.TIOCGWINSZ, bytes(8)),
        lambda: termios.tcgetattr("a"),
        lambda: termios.tcgetattr(file),
        lambda: termios.tcsetattr(file, termios.TCSANOW, []),
        lambda: termios.tcgetwinsize(file),
        lambda: termios.tcsetwinsize(file, 1),
        lambda: tty.setraw(file),
    ):
        try:
            wrong()
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
        except OSError as error:
            print("OSError")
        except termios.error as error:
            print(type(error), len(error.args))
# expect: True 0
# expect: True b'# Flags'
# expect: None None 0
# expect: TypeError argument must be an int, or have a fileno() method.
# expect: ValueError file descriptor cannot be a negative integer (-1)
# expect: TypeError fcntl() argument 3 must be an integer, a bytes-like object, or a string, not float
# expect: ValueError fcntl argument 3 is too long
# expect: OSError
# expect: OSError
# expect: TypeError argument must be an int, or have a fileno() method.
# expect: <class 'termios.error'> 2
# expect: TypeError tcsetattr, arg 3: must be 7 element list
# expect: <class 'termios.error'> 2
# expect: TypeError tcsetwinsize, arg 2: must be a two-item sequence
# expect: <class 'termios.error'> 2
print(termios.ECHO, termios.TCSADRAIN, termios.VMIN, tty.LFLAG, pty.CHILD)  # expect: 8 1 6 3 0
