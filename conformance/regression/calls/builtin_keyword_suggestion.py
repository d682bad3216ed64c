# A builtin that does not know a keyword says which one may have been meant, as functions do.
for call in (
    lambda: print(1, sepp="-"),
    lambda: sorted([1], revers=True),
    lambda: int("1", bas=2),
    lambda: max([1], defalt=0),
    lambda: "a b".split(seb=" "),
    lambda: ImportError("no", nam="x"),
    lambda: print(1, colour="red"),
):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: print() got an unexpected keyword argument 'sepp'. Did you mean 'sep'?
# expect: sort() got an unexpected keyword argument 'revers'. Did you mean 'reverse'?
# expect: int() got an unexpected keyword argument 'bas'. Did you mean 'base'?
# expect: max() got an unexpected keyword argument 'defalt'. Did you mean 'default'?
# expect: split() got an unexpected keyword argument 'seb'. Did you mean 'sep'?
# expect: ImportError() got an unexpected keyword argument 'nam'. Did you mean 'name'?
# expect: print() got an unexpected keyword argument 'colour'
