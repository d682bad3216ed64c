# A bound method's hash depends on its object, so methods of two objects are two keys.
class Button:
    def press(self):
        pass


first, second = Button(), Button()
print(hash(first.press) == hash(first.press))  # expect: True
print(hash(first.press) == hash(second.press))  # expect: False
print(len({first.press, second.press, first.press}))  # expect: 2
