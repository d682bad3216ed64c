# Several finally clauses and loops are left by one return.
log = []
def f():
    for i in range(3):
        try:
            while True:
                try:
                    if i == 1:
                        return "result"
                    break
                finally:
                    log.append(("inner", i))
        finally:
            log.append(("outer", i))
print(f(), log)  # expect: result [('inner', 0), ('outer', 0), ('inner', 1), ('outer', 1)]
