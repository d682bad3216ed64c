# return in except runs finally; a later return in the function is not reached.
def f(x):
    try:
        return 10 // x
    except ZeroDivisionError as error:
        return f"except: {error}"
    else:
        return "else is skipped by return"
    finally:
        print("finally for", x)
    return "unreachable"
print(f(5))  # expect: finally for 5
# expect: 2
print(f(0))  # expect: finally for 0
# expect: except: division by zero
