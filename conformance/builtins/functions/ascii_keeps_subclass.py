# ascii() gives the repr itself when it needs no escapes.
class Text(str):
    pass


class A:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return Text(self.text)


print(type(ascii(A("plain"))).__name__, type(ascii(A("\xe9"))).__name__, ascii(A("\xe9\u20ac\U0001f600")))
# expect: Text str \xe9\u20ac\U0001f600
print(ascii("tab\t'q'"), ascii(["\xff"]), type(repr(A("x"))).__name__)  # expect: "tab\t'q'" ['\xff'] Text
