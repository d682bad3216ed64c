"""A bank with its own exceptions. The last transfer is not handled: the program ends with a traceback."""


class BankError(Exception):
    """Everything that the bank refuses."""


class UnknownAccount(BankError, KeyError):
    def __init__(self, owner):
        super().__init__(owner)
        self.owner = owner

    def __str__(self):
        return f"no account for {self.owner!r}"


class InsufficientFunds(BankError):
    def __init__(self, account, amount):
        self.account = account
        self.missing = amount - account.available
        super().__init__(f"{account.owner} lacks {self.missing}")


class Account:
    def __init__(self, owner, balance=0, *, credit=0):
        if balance < 0:
            raise ValueError("an account cannot start in debt")
        self.owner = owner
        self.balance = balance
        self.credit = credit
        self.entries = []

    @property
    def available(self):
        return self.balance + self.credit

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f"cannot deposit {amount}")
        self.balance += amount
        self.entries.append(("in", amount))

    def withdraw(self, amount):
        if amount > self.available:
            raise InsufficientFunds(self, amount)
        self.balance -= amount
        self.entries.append(("out", amount))

    def __str__(self):
        return f"{self.owner:<6}{self.balance:>6}"


class Transaction:
    """Restores all balances when its block is left with an error."""

    def __init__(self, *accounts):
        self.accounts = accounts

    def __enter__(self):
        self.saved = [(account.balance, list(account.entries)) for account in self.accounts]
        return self

    def __exit__(self, kind, error, traceback):
        if kind is not None:
            for account, (balance, entries) in zip(self.accounts, self.saved):
                account.balance, account.entries = balance, entries
        return False


class Bank:
    def __init__(self):
        self.accounts = {}
        self.refused = 0

    def open(self, owner, balance=0, **options):
        self.accounts[owner] = Account(owner, balance, **options)
        return self.accounts[owner]

    def __getitem__(self, owner):
        try:
            return self.accounts[owner]
        except KeyError:
            raise UnknownAccount(owner) from None

    def transfer(self, amount, source, target):
        giver = self[source]
        with Transaction(giver):
            giver.withdraw(amount)
            self[target].deposit(amount)

    def try_transfer(self, amount, source, target):
        try:
            self.transfer(amount, source, target)
        except InsufficientFunds as error:
            print(f"refused: {error}")
        except BankError as error:
            print(f"refused ({type(error).__name__}): {error}")
        else:
            print(f"moved {amount} from {source} to {target}")
            return True
        finally:
            self.total_is_right()
        self.refused += 1
        return False

    def total_is_right(self):
        assert sum(account.balance for account in self.accounts.values()) == 1150, "money was lost"


def pay_rent(bank, tenants, landlord, rent):
    problems = []
    for tenant in tenants:
        try:
            bank.transfer(rent, tenant, landlord)
        except BankError as error:
            error.add_note(f"while paying the rent of {rent}")
            problems.append(error)
    if problems:
        raise ExceptionGroup("rent is missing", problems)


def main():
    bank = Bank()
    bank.open("alice", 1000)
    bank.open("bob", 150, credit=100)
    bank.open("carol")

    bank.try_transfer(300, "alice", "carol")
    bank.try_transfer(260, "bob", "alice")
    bank.try_transfer(240, "bob", "alice")
    bank.try_transfer(10, "alice", "dave")
    try:
        bank.transfer(-5, "carol", "alice")
    except ValueError as error:
        print("invalid:", error)

    try:
        pay_rent(bank, ["alice", "bob", "erin"], "carol", 200)
    except* InsufficientFunds as group:
        for error in group.exceptions:
            print("no rent:", error, error.__notes__)
    except* UnknownAccount as group:
        print("no tenant:", *(error.owner for error in group.exceptions))

    for _ in range(4000):
        bank.transfer(7, "alice", "bob")
        bank.transfer(7, "bob", "alice")
    for account in bank.accounts.values():
        print(account, len(account.entries), "entries")
    print("refused transfers:", bank.refused)

    try:
        bank.transfer(100, "bob", "frank")
    except BankError as error:
        raise RuntimeError("the books cannot be closed") from error


if __name__ == "__main__":
    main()
