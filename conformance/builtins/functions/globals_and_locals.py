# At module level locals() is globals(); both can be changed.
globals()["made"] = 5
print(made, locals() is globals())  # expect: 5 True
def f(a):
    b = 2
    return sorted(locals())
class C:
    x = 1
    names = [n for n in locals() if n == "x"]
print(f(1), C.names)  # expect: ['a', 'b'] ['x']
