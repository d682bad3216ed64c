# A small program: classes, exceptions, formatting.
class InsufficientFunds(Exception):
    def __init__(self, need, have):
        super().__init__(f"need {need}, have {have}")
        self.missing = need - have
class Account:
    def __init__(self, owner, balance=0): self.owner, self.balance = owner, balance
    def withdraw(self, n):
        if n > self.balance: raise InsufficientFunds(n, self.balance)
        self.balance -= n
        return self
    def __str__(self): return f"{self.owner:<6}|{self.balance:>8.2f}"
a = Account("Ann", 100)
print(a.withdraw(30.5))  # expect: Ann   |   69.50
try:
    a.withdraw(100).withdraw(1)
except InsufficientFunds as e:
    print(e, e.missing)  # expect: need 100, have 69.5 30.5
finally:
    print(a)  # expect: Ann   |   69.50
