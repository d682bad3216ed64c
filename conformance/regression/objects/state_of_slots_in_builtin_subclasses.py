# What slots hold belongs to the state of instances of any builtin type's subclass.
class Numbers(list):
    __slots__ = ("x", "y")
class Elements(set):
    __slots__ = ("x", "__dict__")
class Data(bytearray):
    __slots__ = ("x",)
numbers, elements, data = Numbers([1]), Elements([1]), Data(b"a")
numbers.x = elements.x = data.x = 10
elements.z = 1
print(numbers.__getstate__(), elements.__getstate__(), data.__getstate__())  # expect: (None, {'x': 10}) ({'z': 1}, {'x': 10}) (None, {'x': 10})
print(numbers.__reduce_ex__(2)[2], elements.__reduce__()[1:], data.__reduce_ex__(4)[1:])
# expect: (None, {'x': 10}) (([1],), ({'z': 1}, {'x': 10})) ((b'a',), (None, {'x': 10}))
import copy
print(copy.copy(elements).x, copy.copy(elements).z, copy.deepcopy(numbers).x, copy.copy(data).x)  # expect: 10 1 10 10
try:
    int.__new__(bool, 0)
except TypeError as error:
    print(error)
# expect: int.__new__(bool) is not safe, use bool.__new__()
