# A key's == that changes the source of update() is found out.
class Key:
    def __hash__(self):
        return 0
    def __eq__(self, other):
        source.clear()
        return False
source = dict.fromkeys(range(1, 100), 0)
source[Key()] = 0
target = {Key(): 0, 1: 1}
try:
    target.update(source)
except RuntimeError as error:
    print(error)
# expect: dict mutated during update
