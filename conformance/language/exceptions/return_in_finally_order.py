# The return value is computed before finally runs.
def f():
    x = 1
    try:
        return x
    finally:
        x = 2
        print("finally", x)
print(f())  # expect: finally 2
# expect: 1
def nested():
    try:
        try:
            return "inner"
        finally:
            print("first")
    finally:
        print("second")
print(nested())  # expect: first
# expect: second
# expect: inner
