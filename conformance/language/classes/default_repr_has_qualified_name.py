# The default repr shows module and qualified name.
class Outer:
    class Inner: pass
def make():
    class Local: pass
    return Local()
print(repr(Outer.Inner()).split(" at ")[0], repr(make()).split(" at ")[0])  # expect: <__main__.Outer.Inner object <__main__.make.<locals>.Local object
print(Outer, Outer.Inner, repr(Outer.Inner.__init__)[:20])  # expect: <class '__main__.Outer'> <class '__main__.Outer.Inner'> <slot wrapper '__ini
