# What super() says without arguments, or when the first one is no instance.
class A:
    def none():
        return super()

    def star(*args):
        return super()

    def changed(self):
        self = 5
        return super()

    def in_lambda(self):
        return (lambda: super())()


for call in (A.none, lambda: A.star(), A().changed, A().in_lambda, lambda: A.changed(3)):
    try:
        print(call())
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error)
# expect: RuntimeError super(): no arguments
# expect: RuntimeError super(): no arguments
# expect: TypeError super(type, obj): obj (instance of int) is not an instance or subtype of type (A).
# expect: RuntimeError super(): no arguments
# expect: TypeError super(type, obj): obj (instance of int) is not an instance or subtype of type (A).
