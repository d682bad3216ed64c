# A suite of unittest with fixtures, subtests, mocks, patches, skips and its report.
import datetime
import io
import re
import unittest
from unittest import mock


class Insufficient(Exception):
    pass


class Account:
    def __init__(self, owner, clock=datetime.datetime.now, notifier=None):
        self.owner, self.balance, self.history = owner, 0, []
        self.clock, self.notifier = clock, notifier

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount
        self.history.append((self.clock(), amount))

    def withdraw(self, amount):
        if amount > self.balance:
            if self.notifier:
                self.notifier.send(self.owner, subject="no money", amount=amount)
            raise Insufficient(f"{amount} > {self.balance}")
        self.balance -= amount
        self.history.append((self.clock(), -amount))

    def report(self):
        with open(f"{self.owner}.txt", "w") as file:
            for when, amount in self.history:
                file.write(f"{when:%Y-%m-%d} {amount:+}\n")


class AccountTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.when = datetime.datetime(2025, 5, 17, 12)

    def setUp(self):
        self.notifier = mock.Mock(spec=["send"])
        self.account = Account("ann", clock=mock.Mock(return_value=self.when), notifier=self.notifier)
        self.addCleanup(self.account.history.clear)

    def test_deposit(self):
        for amount in (1, 10, 100):
            with self.subTest(amount=amount):
                self.account.deposit(amount)
        self.assertEqual(self.account.balance, 111)
        self.assertEqual([a for _, a in self.account.history], [1, 10, 100])
        self.assertEqual(self.account.clock.call_count, 3)

    def test_wrong_amounts(self):
        for amount in (0, -5):
            with self.assertRaisesRegex(ValueError, r"positive$"):
                self.account.deposit(amount)

    def test_notifies(self):
        with self.assertRaises(Insufficient) as caught:
            self.account.withdraw(5)
        self.assertIn("5 > 0", str(caught.exception))
        self.notifier.send.assert_called_once_with("ann", subject="no money", amount=mock.ANY)
        with self.assertRaises(AttributeError):
            self.notifier.receive()

    def test_report(self):
        self.account.deposit(7)
        self.account.withdraw(2)
        opened = mock.mock_open()
        with mock.patch("builtins.open", opened):
            self.account.report()
        opened.assert_called_once_with("ann.txt", "w")
        self.assertEqual(opened().write.mock_calls, [mock.call("2025-05-17 +7\n"), mock.call("2025-05-17 -2\n")])

    @mock.patch.object(Account, "deposit", autospec=True, side_effect=[None, OSError("down")])
    def test_patched(self, deposit):
        self.account.deposit(3)
        self.assertRaises(OSError, self.account.deposit, 4)
        deposit.assert_has_calls([mock.call(self.account, 3), mock.call(self.account, 4)])

    @unittest.skip("not yet")
    def test_later(self):
        self.fail()

    @unittest.expectedFailure
    def test_known_bug(self):
        self.assertAlmostEqual(0.1 + 0.2, 0.35, places=2)

    def test_fails(self):
        self.assertEqual({"a": [1, 2, 3], "b": "x"}, {"a": [1, 2, 4], "b": "x"}, "they differ")

    def test_breaks(self):
        self.account.no_such_method()

    def test_magic(self):
        bag = mock.MagicMock()
        bag.__len__.return_value = 4
        bag.get.side_effect = lambda key: key * 2
        bag.a.b.c(1, x=2)
        self.assertEqual((len(bag), bag.get("k")), (4, "kk"))
        self.assertEqual(bag.mock_calls, [mock.call.a.b.c(1, x=2), mock.call.__len__(), mock.call.get("k")])
        with mock.patch.dict("os.environ", {"HOME": "/nowhere"}, clear=True) as environment:
            self.assertEqual(dict(environment), {"HOME": "/nowhere"})


stream = io.StringIO()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(AccountTest)
result = unittest.TextTestRunner(stream, verbosity=2).run(suite)
for line in stream.getvalue().splitlines():
    if not re.match(r"  ", line):
        print(re.sub(r"in \d+\.\d+s", "in SECONDS", line))
# expect: test_breaks (__main__.AccountTest.test_breaks) ... ERROR
# expect: test_deposit (__main__.AccountTest.test_deposit) ... ok
# expect: test_fails (__main__.AccountTest.test_fails) ... FAIL
# expect: test_known_bug (__main__.AccountTest.test_known_bug) ... expected failure
# expect: test_later (__main__.AccountTest.test_later) ... skipped 'not yet'
# expect: test_magic (__main__.AccountTest.test_magic) ... ok
# expect: test_notifies (__main__.AccountTest.test_notifies) ... ok
# expect: test_patched (__main__.AccountTest.test_patched) ... ok
# expect: test_report (__main__.AccountTest.test_report) ... ok
# expect: test_wrong_amounts (__main__.AccountTest.test_wrong_amounts) ... ok
# expect:
# expect: ======================================================================
# expect: ERROR: test_breaks (__main__.AccountTest.test_breaks)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect: AttributeError: 'Account' object has no attribute 'no_such_method'
# expect:
# expect: ======================================================================
# expect: FAIL: test_fails (__main__.AccountTest.test_fails)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect: AssertionError: {'a': [1, 2, 3], 'b': 'x'} != {'a': [1, 2, 4], 'b': 'x'}
# expect: - {'a': [1, 2, 3], 'b': 'x'}
# expect: ?              ^
# expect:
# expect: + {'a': [1, 2, 4], 'b': 'x'}
# expect: ?              ^
# expect:  : they differ
# expect:
# expect: ----------------------------------------------------------------------
# expect: Ran 10 tests in SECONDS
# expect:
# expect: FAILED (failures=1, errors=1, skipped=1, expected failures=1)
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), len(result.expectedFailures), result.wasSuccessful())
# expect: 10 1 1 1 1 False
