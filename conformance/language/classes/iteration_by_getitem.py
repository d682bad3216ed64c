# Without __iter__, iteration counts indices up until IndexError.
class Squares:
    def __getitem__(self, i):
        if i == 4:
            raise IndexError
        return i * i
print(list(Squares()), 9 in Squares(), 5 in Squares(), max(Squares()))  # expect: [0, 1, 4, 9] True False 9
