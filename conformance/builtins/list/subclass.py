# Operators of a subclass of list give plain lists; its own methods count.
class Stack(list):
    def push(self, item):
        self.append(item)

    def __getitem__(self, index):
        return ("got", super().__getitem__(index))


s = Stack([1, 2])
s.push(3)
print(s, type(s + [4]).__name__, type(s * 2).__name__, type(s.copy()).__name__)  # expect: [1, 2, 3] list list list
print(s[0], s[-1:], list(s), s == [1, 2, 3])  # expect: ('got', 1) ('got', [3]) [1, 2, 3] True
print(isinstance(s, list), Stack() == [], repr(Stack("ab")))  # expect: True True ['a', 'b']
s.name = "mine"
print(s.__dict__)  # expect: {'name': 'mine'}
s += (4,)
print(type(s).__name__, len(s))  # expect: Stack 4
