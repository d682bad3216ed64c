# How sets tell pickle what they are made of.
print({1, 2}.__reduce__(), frozenset({3}).__reduce__())  # expect: (<class 'set'>, ([1, 2],), None) (<class 'frozenset'>, ([3],), None)
class Own(set):
    pass
own = Own([5])
own.note = "n"
print(own.__reduce__()[1:], own.__reduce_ex__(4)[1:])  # expect: (([5],), {'note': 'n'}) (([5],), {'note': 'n'})
it = iter({1, 2, 3})
print(type(it).__name__, it.__iter__() is it, it.__length_hint__(), it.__next__(), it.__length_hint__(), it.__reduce__())
# expect: set_iterator True 3 1 2 (<built-in function iter>, ([2, 3],))
changing = {1}
it = iter(changing)
changing.add(2)
try:
    it.__next__()
except RuntimeError as error:
    print(error, it.__length_hint__())
# expect: Set changed size during iteration 0
names = "set_iterator"
