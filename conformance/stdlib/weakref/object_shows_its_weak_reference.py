# __weakref__ is the first weak reference to the object, and cannot be set.
import weakref


class Plain:
    pass


class Slotted:
    __slots__ = ("__weakref__",)


for cls in (Plain, Slotted):
    thing = cls()
    before = thing.__weakref__
    reference = weakref.ref(thing)
    print(before, thing.__weakref__ is reference)
# expect: None True
# expect: None True
thing.__weakref__ = 1  # expect error: AttributeError: attribute '__weakref__' of 'Slotted' objects is not writable
