# A frame told the line where the statement begins while an operator further down ran Python code.
import sys
class Teller:
    def __add__(self, other): return sys._getframe(1).f_lineno
    def __getitem__(self, key): return sys._getframe(1).f_lineno
    def __eq__(self, other): return sys._getframe(1).f_lineno
def line(): return sys._getframe(1).f_lineno
def lines():
    teller = Teller()
    return (line(),
        teller + 1,
        line(), teller[
            2],
        teller == 3)
print(lines())  # expect: (10, 11, 12, 12, 14)
