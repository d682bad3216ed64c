# A class body is ordinary code with its own namespace.
class A:
    print("body runs")
    for i in range(2):
        last = i
    if last:
        def m(self): return "defined"
    print(__qualname__, sorted(n for n in locals() if n[0] != "_"))
# expect: body runs
# expect: A ['i', 'last', 'm']
print(A.last, A().m())  # expect: 1 defined
