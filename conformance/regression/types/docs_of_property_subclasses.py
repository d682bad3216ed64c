# The doc of a subclass's instance came from the class when its getter had none.
class Sub(property): "doc of the class"
class Slotted(property): __slots__ = ()
def without(self): pass
def documented(self): "doc of the getter"
print(Sub(without).__doc__, Sub(documented).__doc__, Sub(doc="given").__doc__, Sub(documented, doc="given").__doc__)
# expect: None doc of the getter given given
print(Slotted(without).__doc__, Slotted(doc="given").__doc__)  # expect: None None
try:
    Slotted(documented)
except AttributeError as error:
    print(error)
# expect: 'Slotted' object attribute '__doc__' is read-only
