# What runs in a thread by exec() or import has globals of its own there, too: globals() is asked from inside.
# no oracle: CPython in WebAssembly cannot start threads
import sys
import threading

SOURCE = '''
def make(name, value):
    globals()[name] = value
    return sys._getframe().f_globals is globals() and sys._getframe(1).f_code.co_name


caller = make('made', 5)
table = {made: globals() is space}


class Body:
    inside = sorted(locals())
    outer = 'made' in globals()
'''


def work():
    space = {'sys': sys}
    space['space'] = space
    exec(SOURCE, space)
    print(space['caller'], space['table'], space['Body'].inside, space['Body'].outer)
    print('made' in globals(), sys._getframe().f_code.co_name)


thread = threading.Thread(target=work)
thread.start()
thread.join()
# expect: <module> {5: True} ['__firstlineno__', '__module__', '__qualname__'] True
# expect: False work
