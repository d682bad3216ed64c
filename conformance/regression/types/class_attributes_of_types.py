# __abstractmethods__ of type itself was shown; __classcell__ could be no slot; descriptors bound to nothing.
class Meta(type): pass
class Plain: pass
for owner in (type, Meta, Plain):
    print(hasattr(owner, "__abstractmethods__"))
# expect: False
# expect: False
# expect: False
try:
    del Plain.__abstractmethods__
except AttributeError as error:
    print(error)
# expect: __abstractmethods__
class Base:
    def __init__(self): self.b = 42
class Celled(Base):
    __slots__ = ["__classcell__"]
    def __init__(self): super().__init__()
print(type(Celled.__dict__["__classcell__"]).__name__, Celled().b)  # expect: member_descriptor 42
for arguments in ((None, None), (42,), (None, 42), (None, int)):
    for method in (dict.__dict__["fromkeys"], list.append):
        try:
            print(type(method.__get__(*arguments)).__name__)
        except TypeError as error:
            print(error)
# expect: __get__(None, None) is invalid
# expect: __get__(None, None) is invalid
# expect: descriptor 'fromkeys' requires a subtype of 'dict' but received 'int'
# expect: descriptor 'append' for 'list' objects doesn't apply to a 'int' object
# expect: descriptor 'fromkeys' for type 'dict' needs a type, not a 'int' as arg 2
# expect: method_descriptor
# expect: descriptor 'fromkeys' requires a subtype of 'dict' but received 'int'
# expect: method_descriptor
