# Conditional expressions as operands, arguments, conditions and results.
def f(x): return "neg" if x < 0 else ("zero" if x == 0 else "pos") + ("!" if x > 10 else "")
print([f(x) for x in (-1, 0, 5, 11)])  # expect: ['neg', 'zero', 'pos', 'pos!']
print((1 if [] else 2) + (3 if "a" else 4) * (0 if not 0 else 9))  # expect: 2
if (1 if 0 else 2) == 2 and (x := None) is None if True else False:
    print("taken", x)  # expect: taken None
