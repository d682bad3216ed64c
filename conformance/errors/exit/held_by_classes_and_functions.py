# no oracle: its programs share one process, which goes on
# At the end of a program classes let go of their attributes, functions of closures, defaults and attributes.
class Last:
    def __init__(self, text):
        self.text = text

    def __del__(self):
        print('gone:', self.text)


class Holder:
    attribute = Last('of a class')

    class Inner:
        attribute = Last('of a class in a class')

    def method(self, value=Last('default of a method')):
        pass


def make():
    last = Last('in a closure')

    def inner():
        return last

    return inner


kept = make()


def function(value=Last('default'), *, key=Last('keyword default')):
    pass


function.attribute = Last('of a function')
plain = Last('a name')
# expect: gone: of a class
# expect: gone: of a class in a class
# expect: gone: default of a method
# expect: gone: in a closure
# expect: gone: default
# expect: gone: keyword default
# expect: gone: of a function
# expect: gone: a name
