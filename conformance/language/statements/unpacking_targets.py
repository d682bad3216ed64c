# Attributes and subscripts are targets as well.
class Box: pass
box = Box()
items = [0, 0, 0]
box.x, items[1], (items[2], box.y) = 1, 2, (3, 4)
print(box.x, box.y, items)  # expect: 1 4 [0, 2, 3]
for box.x, items[0] in [(5, 6), (7, 8)]:
    pass
print(box.x, items)  # expect: 7 [8, 2, 3]
