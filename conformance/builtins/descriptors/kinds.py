# What stands in the namespaces of builtin types.
class Slotted:
    __slots__ = ("member",)

for value in (str.join, int.__add__, int.__dict__["real"], range.__dict__["start"], dict.__dict__["fromkeys"],
              Slotted.member, len, [].append, (1).__add__, type.__dict__["__name__"]):
    print(type(value).__name__, value.__name__, value.__qualname__)
print(str.join.__reduce__(), Slotted.member.__reduce__(), [].append.__reduce__()[1])
# expect: method_descriptor join str.join
# expect: wrapper_descriptor __add__ int.__add__
# expect: getset_descriptor real int.real
# expect: member_descriptor start range.start
# expect: classmethod_descriptor fromkeys dict.fromkeys
# expect: member_descriptor member Slotted.member
# expect: builtin_function_or_method len len
# expect: builtin_function_or_method append list.append
# expect: method-wrapper __add__ int.__add__
# expect: getset_descriptor __name__ type.__name__
# expect: (<built-in function getattr>, (<class 'str'>, 'join')) (<built-in function getattr>, (<class '__main__.Slotted'>, 'member')) ([], 'append')
