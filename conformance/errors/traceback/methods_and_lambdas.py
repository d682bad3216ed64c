# Methods show their plain name, lambdas and comprehensions theirs.
class Account:
    def withdraw(self, amount):
        return self.check(amount)
    def check(self, amount):
        return (lambda n: n.missing)(amount)

[Account().withdraw(n) for n in [5]]
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 8, in <module>
# expect stderr:     [Account().withdraw(n) for n in [5]]
# expect stderr:      ~~~~~~~~~~~~~~~~~~^^^
# expect stderr:   File "{file}", line 4, in withdraw
# expect stderr:     return self.check(amount)
# expect stderr:            ~~~~~~~~~~^^^^^^^^
# expect stderr:   File "{file}", line 6, in check
# expect stderr:     return (lambda n: n.missing)(amount)
# expect stderr:            ~~~~~~~~~~~~~~~~~~~~~^^^^^^^^
# expect stderr:   File "{file}", line 6, in <lambda>
# expect stderr:     return (lambda n: n.missing)(amount)
# expect stderr:                       ^^^^^^^^^
# expect stderr: AttributeError: 'int' object has no attribute 'missing'
# expect status: 1
