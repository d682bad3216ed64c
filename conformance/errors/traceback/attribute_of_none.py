# An attribute of None.
class Node:
    def __init__(self):
        self.next = None

node = Node()
print(node.next.next.value)
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 7, in <module>
# expect stderr:     print(node.next.next.value)
# expect stderr:           ^^^^^^^^^^^^^^
# expect stderr: AttributeError: 'NoneType' object has no attribute 'next'
# expect status: 1
