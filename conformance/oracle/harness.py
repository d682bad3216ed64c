# Runs one Python program after another inside one interpreter, as `python FILE` would run each.
#
# Loaded once by pyodide-worker.mjs, which calls run_program(). The idea: a program may spoil anything
# that belongs to the interpreter (sys.path, builtins, warnings, a module's attributes, the recursion
# limit), so what matters is remembered when the harness starts and put back after every program.
# Streams are Python objects in memory rather than file descriptors: nothing can be lost between
# interpreter and JavaScript, and a program that closes or replaces sys.stdout harms only itself.

import _signal
import atexit
import builtins
import contextvars
import gc
import importlib
import io
import linecache
import os
import signal
import sys
import traceback
import types
import warnings

# Modules that programs use often: importing them here keeps their cost out of every program.
for _name in ("abc", "ast", "collections", "dataclasses", "enum", "functools", "itertools", "math", "operator", "re", "time", "typing"):
    importlib.import_module(_name)

HARNESS = "<oracle>"
KEPT_SYS_LISTS = ("path", "meta_path", "path_hooks")
LIMIT = 1000


class TimeLimitReached(BaseException):
    """Raised inside a program that has run for too long; the timer repeats it until the program ends."""


class Capture(io.BytesIO):
    """The bytes below sys.stdout or sys.stderr; they stay readable when the program closes the stream."""

    def __init__(self, name, descriptor, content=b""):
        super().__init__(content)
        self.name = name
        self.descriptor = descriptor
        self.kept = b""

    def fileno(self):
        return self.descriptor

    def close(self):
        if not self.closed:
            self.kept = self.getvalue()
        super().close()

    def text(self):
        return (self.kept if self.closed else self.getvalue()).decode("utf-8", "replace")


def text_stream(capture, mode, errors):
    stream = io.TextIOWrapper(capture, encoding="utf-8", errors=errors, newline="\n" if mode == "w" else None)
    stream.mode = mode
    return stream


running = False


def on_timer(signum, frame):
    if running:
        raise TimeLimitReached


real_get_limit = sys.getrecursionlimit
real_set_limit = sys.setrecursionlimit


def hide_own_frames(own_frames):
    """The program's module is frame 1 of its own count, as under `python FILE`: 997 calls fit below it."""
    real_set_limit(LIMIT + own_frames)

    def getrecursionlimit():
        return real_get_limit() - own_frames

    def setrecursionlimit(limit, /):
        return real_set_limit(limit + own_frames if type(limit) is int and limit > 0 else limit)

    sys.getrecursionlimit = getrecursionlimit
    sys.setrecursionlimit = setrecursionlimit


def frames_below(frame):
    count = 0
    while frame is not None:
        count += 1
        frame = frame.f_back
    return count


def print_uncaught(error):
    """What the interpreter does with an exception that leaves the program: prints it, gives the status."""
    if isinstance(error, SystemExit):
        code = error.code
        if code is None:
            return 0
        if isinstance(code, int):
            return code & 0xFF if -(2**31) <= code < 2**31 else 0xFF
        print(code, file=sys.stderr)
        return 1
    origin = error.__traceback__
    while origin is not None and origin.tb_frame.f_code.co_filename == HARNESS:
        origin = origin.tb_next
    error.__traceback__ = origin
    sys.last_exc, sys.last_type, sys.last_value, sys.last_traceback = error, type(error), error, origin
    try:
        sys.excepthook(type(error), error, origin)
    except Exception:
        print("Error in sys.excepthook:", file=sys.stderr)
        traceback.print_exc()
    return 130 if isinstance(error, KeyboardInterrupt) else 1


def execute(source, filename, namespace):
    global running
    own_frames = frames_below(sys._getframe())
    try:
        code = compile(source, filename, "exec", dont_inherit=True)
        hide_own_frames(own_frames)
        running = True
        # A fresh context: decimal contexts and other context variables start from their defaults.
        contextvars.Context().run(exec, code, namespace)
        return 0
    except TimeLimitReached:
        return 124
    except BaseException as error:
        running = False
        real_set_limit(LIMIT + own_frames)
        if isinstance(error, SyntaxError) and error.filename == filename and error.text is None and error.lineno:
            # The compiler reads the line from the file; the program may be known to us alone.
            error.text = linecache.getline(filename, error.lineno)
        return print_uncaught(error)
    finally:
        running = False


def run_program(source, filename, arguments, stdin):
    out, err = Capture("<stdout>", 1), Capture("<stderr>", 2)
    sys.stdin = sys.__stdin__ = text_stream(Capture("<stdin>", 0, stdin.encode()), "r", "strict")
    sys.stdout = sys.__stdout__ = stdout = text_stream(out, "w", "strict")
    sys.stderr = sys.__stderr__ = stderr = text_stream(err, "w", "backslashreplace")
    stderr.reconfigure(line_buffering=True)
    sys.argv = [filename, *arguments]
    sys.path[0:0] = [os.path.abspath(os.path.dirname(filename))]
    linecache.cache[filename] = (len(source), None, source.splitlines(True), filename)
    main = types.ModuleType("__main__")
    main.__dict__.update(__builtins__=builtins, __file__=filename, __cached__=None, __loader__=None)
    sys.modules["__main__"] = main
    try:
        status = execute(source.encode(), filename, main.__dict__)
        restore_builtins()
        end_of_program()
        del main
        gc.collect()
        for stream in (stdout, stderr):
            if not stream.closed:
                stream.flush()
        return out.text(), err.text(), status
    finally:
        restore()


def end_of_program():
    """Exit functions, then all modules of the program go: finalisers still print."""
    atexit._run_exitfuncs()
    for name in ("last_exc", "last_type", "last_value", "last_traceback"):
        sys.__dict__.pop(name, None)
    forget_modules()


def is_stdlib_extension(module):
    """C modules cannot be initialised twice, so those stay loaded; all others are imported afresh."""
    spec = getattr(module, "__spec__", None)
    origin = getattr(spec, "origin", None)
    return origin == "built-in" or (isinstance(origin, str) and origin.endswith(".so"))


def forget_modules():
    for name, module in list(sys.modules.items()):
        if name == "__main__" or (name not in kept_names and not is_stdlib_extension(module)):
            del sys.modules[name]


def restore_builtins():
    """First of all, and without calling any: what follows here needs them."""
    builtins.__dict__.clear()
    builtins.__dict__.update(kept_builtins)


def restore():
    restore_builtins()
    forget_modules()
    for name, (module, attributes) in kept_modules.items():
        sys.modules[name] = module
        present = module.__dict__
        if len(present) != len(attributes) or any(present.get(key, present) is not value for key, value in attributes.items()):
            present.clear()
            present.update(attributes)
    for name, content in kept_lists.items():
        getattr(sys, name)[:] = content
    warnings.resetwarnings()
    warnings.filters[:] = kept_filters
    warnings.onceregistry.clear()
    sys.path_importer_cache.clear()
    linecache.clearcache()
    atexit._clear()
    # The end of one program is no end for finalizers of the next.
    if "weakref" in sys.modules:
        sys.modules["weakref"].finalize._shutdown = False
        sys.modules["weakref"].finalize._registered_with_atexit = False
    os.environ.clear()
    os.environ.update(kept_environment)
    os.chdir(kept_folder)
    sys.settrace(None)
    sys.setprofile(None)
    sys.set_int_max_str_digits(4300)
    real_set_limit(LIMIT)
    _signal.signal(signal.SIGINT, on_timer)
    gc.enable()


sys.dont_write_bytecode = True
signal.signal(signal.SIGINT, on_timer)
for _name in ("last_exc", "last_type", "last_value", "last_traceback"):
    sys.__dict__.pop(_name, None)
kept_builtins = dict(builtins.__dict__)
kept_folder = os.getcwd()
kept_environment = dict(os.environ)
kept_filters = list(warnings.filters)
kept_lists = {name: list(getattr(sys, name)) for name in KEPT_SYS_LISTS}
# The harness's own names live in pyodide's __main__, which programs replace.
kept_names = set(sys.modules)
kept_modules = {name: (module, dict(module.__dict__)) for name, module in sys.modules.items() if name != "__main__" and hasattr(module, "__dict__")}
gc.collect()
gc.freeze()
