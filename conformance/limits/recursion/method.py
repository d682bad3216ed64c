# A method that calls itself.
class A:
    def m(self, n): return self.m(n + 1)
try:
    A().m(0)
except RecursionError as error:
    print(error)  # expect: maximum recursion depth exceeded
