# What calls and expressions have left behind in an engine's own places keeps no object alive over gc.collect().
import gc
import weakref


class Thing:
    def __str__(self):
        return "thing"


def local():
    thing = Thing()
    reference = weakref.ref(thing, lambda dead: print("gone", dead()))
    print(reference(), [str(thing), (thing, thing) == (reference(), thing)])
    thing = None
    gc.collect()
    print(reference())


local()
# expect: thing ['thing', True]
# expect: gone None
# expect: None


def finalized():
    for turn in range(2):
        thing = Thing()
        finalizer = weakref.finalize(thing, print, "finalized", turn, end="!\n")
        print(finalizer.alive, finalizer.peek()[0])
        thing = None
        gc.collect()
        print(finalizer.alive, finalizer.peek())


finalized()
# expect: True thing
# expect: finalized 0!
# expect: False None
# expect: True thing
# expect: finalized 1!
# expect: False None

thing = Thing()
reference = weakref.ref(thing)
print(f"{reference()} {reference() is thing} {len([thing, reference()])}")  # expect: thing True 2
del thing
gc.collect()
print(reference())  # expect: None
