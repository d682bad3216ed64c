# size: 28
# small: 18
# expect: 317811
# stresses: calls of a global function with one argument, small integers
# does not show: loops, allocation, any other kind of call


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def run(size):
    return fib(size)


if __name__ == "__main__":
    print(run(28))
