# size: 80000
# small: 2143
# expect: (26667, 32000, 21333, 80000)
# stresses: raising and catching in the same function and across calls, finally, own exception classes
# does not show: tracebacks that are printed


class Rejected(Exception):
    def __init__(self, reason):
        super().__init__(reason)
        self.reason = reason


class TooLarge(Rejected):
    pass


def check(n):
    if n % 3 == 0:
        raise TooLarge(n)
    return n


def checked_twice(n):
    try:
        return check(n)
    finally:
        check.calls += 1


def run(size):
    check.calls = 0
    table = {0: "a", 1: "b", 2: "c"}
    large = missing = fine = 0
    for n in range(size):
        try:
            checked_twice(n)
            table[n % 5]
        except KeyError:
            missing += 1
        except Rejected as error:
            large += error.reason == n
        else:
            fine += 1
    return large, fine, missing, check.calls


if __name__ == "__main__":
    print(run(80000))
