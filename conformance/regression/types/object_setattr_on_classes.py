# object.__setattr__ and object.__delattr__ are not for classes, whose metaclass has them of its own.
class Meta(type):
    pass


class Plain:
    mark = 1


class Made(metaclass=Meta):
    mark = 1


for cls in Plain, Made, int:
    for call in (lambda: object.__setattr__(cls, "mark", 2)), (lambda: object.__delattr__(cls, "mark")):
        try:
            call()
        except TypeError as error:
            print(error)
# expect: can't apply this __setattr__ to type object
# expect: can't apply this __delattr__ to type object
# expect: can't apply this __setattr__ to Meta object
# expect: can't apply this __delattr__ to Meta object
# expect: can't apply this __setattr__ to type object
# expect: can't apply this __delattr__ to type object
type.__setattr__(Made, "mark", 3)
print(Made.mark)  # expect: 3
