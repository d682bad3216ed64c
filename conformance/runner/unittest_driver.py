# Runs the tests of one unittest file and writes how each of them went to a log, one line for each event.
#
#   python unittest_driver.py FILE LOG      tests whose names stand on standard input, one a line, are left out
#
# The log is a file, so that nothing of it is lost with the process. "start" comes before a test, so that one which
# hangs or brings its process down is known. Only what every Python with unittest has is used here.

import os
import sys
import unittest

log = open(sys.argv[2], "w", encoding="utf-8", errors="backslashreplace")


def say(event, name, text=""):
    line = str(text).replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
    log.write("%s\t%s\t%s\n" % (event, name, line))
    log.flush()


def summary(error):
    kind, value, trace = error
    lines = []
    while trace is not None:
        lines.append("line %d of %s" % (trace.tb_lineno, os.path.basename(trace.tb_frame.f_code.co_filename)))
        trace = trace.tb_next
    text = "%s: %s" % (kind.__name__, value)
    return text + ("\n" + ", ".join(reversed(lines)) if lines else "")


class Result(unittest.TestResult):
    def __init__(self, prefix):
        super().__init__()
        self.prefix = prefix

    def name(self, test):
        name = test.id()
        return name[len(self.prefix):] if name.startswith(self.prefix) else name

    def startTest(self, test):
        super().startTest(test)
        self.outcome = "pass", ""
        say("start", self.name(test))

    def stopTest(self, test):
        super().stopTest(test)
        say(self.outcome[0], self.name(test), self.outcome[1])

    def settle(self, test, outcome, text):
        if isinstance(test, unittest.TestCase):
            self.outcome = outcome, text
        else:  # setUpClass and setUpModule are not tests, but they fail
            say(outcome, self.name(test), text)

    def addFailure(self, test, error):
        self.settle(test, "fail", summary(error))

    def addError(self, test, error):
        self.settle(test, "error", summary(error))

    def addSkip(self, test, reason):
        self.settle(test, "skip", reason)

    def addUnexpectedSuccess(self, test):
        self.settle(test, "fail", "unexpected success")

    def addSubTest(self, test, subtest, error):
        if error is not None:
            kind = "fail" if issubclass(error[0], test.failureException) else "error"
            self.outcome = kind, summary(error)


def without(suite, left_out, result):
    kept = unittest.TestSuite()
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            kept.addTest(without(test, left_out, result))
        elif result.name(test) not in left_out:
            kept.addTest(test)
    return kept


def load(path):
    folder, name = os.path.dirname(os.path.abspath(path)), os.path.basename(path)[:-3]
    sys.path.insert(0, folder)
    # A file of a package is imported under its full name, as its own imports expect.
    while os.path.exists(os.path.join(folder, "__init__.py")):
        folder, package = os.path.split(folder)
        name = package + "." + name
        sys.path.append(folder)
    __import__(name)
    return name, sys.modules[name]


def main(path):
    left_out = set(sys.stdin.read().split("\n"))
    sys.argv = [path]
    try:
        name, module = load(path)
        suite = unittest.defaultTestLoader.loadTestsFromModule(module)
    except unittest.SkipTest as reason:
        say("skip", "", reason)
        return
    except BaseException:
        say("error", "", summary(sys.exc_info()))
        return
    result = Result(name + ".")
    without(suite, left_out, result).run(result)
    say("end", "")


main(sys.argv[1])
