# bytes() and bytearray() read a list item by item, so an __index__ may add to it.
class Item:
    def __init__(self, items):
        self.items = items

    def __index__(self):
        if len(self.items) < 10:
            self.items.append(self)
        return len(self.items)


for make in bytes, bytearray:
    items = []
    items.append(Item(items))
    print(make(items))
# expect: b'\x02\x03\x04\x05\x06\x07\x08\t\n\n'
# expect: bytearray(b'\x02\x03\x04\x05\x06\x07\x08\t\n\n')
