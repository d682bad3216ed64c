# Runs one of CPython's own test files with the unittest that the interpreter has, and writes how each test went.
#
#   python driver.py MODULE LOG LEFT_OUT      LEFT_OUT: a file with the names of tests that are not to run, one a line
#   python driver.py MODULE LOG --marks       only names the tests that the file itself marks as CPython's details
#   python driver.py MODULE LOG --names       only names all tests
#
# The log has one line of JSON an event and is flushed after each, so that nothing is lost with a process that hangs.
# As in `python -m test` without -u, tests that want much time, memory, or a network leave themselves out.

import json
import os
import sys

name, log_path, left_out_path = sys.argv[1:4]
log = open(log_path, "a", encoding="utf-8", errors="backslashreplace")
listing = left_out_path.startswith("--")

if left_out_path == "--marks":
    # What asks for CPython in particular leaves itself out under any other name.
    sys.implementation.name = "another"

import unittest


def say(event, test, why=""):
    log.write(json.dumps([event, test, why]) + "\n")
    log.flush()


def last_line(error):
    kind, value, _ = error
    try:
        text = str(value)
    except Exception:
        text = "?"
    return "%s: %s" % (kind.__name__, " ".join(text.split())[:200])


class Result(unittest.TextTestResult):
    def startTest(self, test):
        super().startTest(test)
        self.outcome = "ok", ""
        say("start", test.id())

    def stopTest(self, test):
        super().stopTest(test)
        say(self.outcome[0], test.id(), self.outcome[1])

    def settle(self, test, outcome, why):
        if isinstance(test, unittest.TestCase):
            self.outcome = outcome, why
        else:  # setUpClass and setUpModule are not tests, but they fail
            say(outcome, test.id(), why)

    def addFailure(self, test, error):
        self.settle(test, "fail", last_line(error))

    def addError(self, test, error):
        self.settle(test, "error", last_line(error))

    def addSkip(self, test, reason):
        self.settle(test, "skip", reason)

    def addExpectedFailure(self, test, error):
        self.settle(test, "expected failure", "")

    def addUnexpectedSuccess(self, test):
        self.settle(test, "fail", "unexpected success")

    def addSubTest(self, test, subtest, error):
        if error is not None:
            self.outcome = "fail" if issubclass(error[0], test.failureException) else "error", last_line(error)


def tests_in(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from tests_in(test)
        else:
            yield test


def without(suite, left_out):
    kept = suite.__class__()
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            kept.addTest(without(test, left_out))
        elif test.id() not in left_out:
            kept.addTest(test)
    return kept


def is_marked(test):
    method = getattr(test, test._testMethodName, None)
    reasons = (getattr(it, "__unittest_skip_why__", "") for it in (method, test.__class__))
    return any("implementation detail" in str(reason) for reason in reasons)


# What CPython keeps in C for its own tests, and which file cannot be loaded without it.
C_MODULES = {
    "test.test_bytes": ["_testlimitedcapi"],
    "test.test_class": ["_testinternalcapi"],
    "test.test_traceback": ["_testinternalcapi"],
    "test.test_import": ["_testsinglephase", "_testinternalcapi"],
    "test.test_types": ["_testsinglephase"],
}


def stand_in(module_name):
    """A module whose functions make a test leave itself out when it calls them."""
    import types

    def missing(function):
        if function.startswith("__"):
            raise AttributeError(function)
        if function == "get_config":
            return lambda: {"code_debug_ranges": True}

        def leave_out(*args, **keywords):
            raise unittest.SkipTest("needs " + module_name)

        return leave_out

    module = types.ModuleType(module_name)
    module.__getattr__ = missing
    sys.modules[module_name] = module


def borrow(module_name, path):
    """Loads a module of the version to which the tests belong."""
    import importlib.util

    spec = importlib.util.spec_from_file_location(module_name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[module_name] = module
    spec.loader.exec_module(module)
    return module


def lend_watchers():
    """asyncio's tests name a watcher for processes before they start and after they end; the loops of 3.14 need none."""
    import asyncio
    import warnings

    class Watcher:
        def attach_loop(self, loop):
            pass

        def close(self):
            pass

    class DeprecatedWatcher(Watcher):
        def __init__(self):
            warnings.warn("a watcher", DeprecationWarning)

    for kind, base in ("Threaded", Watcher), ("Pidfd", Watcher), ("Safe", DeprecatedWatcher), ("Fast", DeprecatedWatcher):
        watcher = type(kind + "ChildWatcher", (base,), {})
        setattr(asyncio, watcher.__name__, watcher)
        setattr(asyncio.unix_events, watcher.__name__, watcher)
    asyncio.set_child_watcher = lambda watcher: warnings.warn("set_child_watcher", DeprecationWarning)
    policy = asyncio.events._AbstractEventLoopPolicy
    policy.get_child_watcher = lambda self: Watcher()
    policy.set_child_watcher = lambda self, watcher: None


def bridge_versions():
    """Lets files of 3.13 be imported under 3.14, where two things that they name while they are loaded are gone."""
    if sys.version_info < (3, 14):
        return
    import builtins

    for module_name in C_MODULES.get(name, ()):
        stand_in(module_name)
    builtins.__annotations__ = {}
    if name.startswith("test.test_asyncio."):
        lend_watchers()
    if name == "test.test_asyncio.test_futures2":
        import asyncio.tasks

        # It names the class of the C module while it is loaded, though half of its tests do without.
        if not hasattr(asyncio.tasks, "_CTask"):
            asyncio.tasks._CTask = None
    folder = os.environ.get("TYPHON_TEST_LIB")
    if folder and name == "test.test_pathlib":
        import glob
        import pathlib

        # Its base classes are private, and moved; they rest on the glob module of their own version.
        borrow("glob", os.path.join(folder, "glob.py"))
        module = borrow("pathlib._abc", os.path.join(folder, "pathlib", "_abc.py"))
        module.UnsupportedOperation = pathlib.UnsupportedOperation
        sys.modules["glob"] = glob


def main():
    sys.argv = [name]
    from test import support

    support.use_resources = []
    bridge_versions()
    suite = unittest.defaultTestLoader.loadTestsFromName(name)
    for error in unittest.defaultTestLoader.errors:
        say("load", name, error.strip().split("\n")[-1])
    if listing:
        for test in tests_in(suite):
            if left_out_path == "--names" or is_marked(test):
                say("name", test.id())
    else:
        with open(left_out_path, encoding="utf-8") as file:
            left_out = set(file.read().split("\n"))
        silent = open(os.devnull, "w", encoding="utf-8")
        unittest.TextTestRunner(stream=silent, resultclass=Result).run(without(suite, left_out))
    say("end", name)


if __name__ == "__main__":
    try:
        main()
    except BaseException as problem:
        say("load", name, last_line((type(problem), problem, None)))
        raise
    log.close()
    # Threads that a test left behind are not to keep the process.
    if sys.platform != "emscripten":
        os._exit(0)
