# The right operand's reflected comparison comes first when its class is derived from the left one's.
class Base:
    def __lt__(self, other):
        return "Base.lt"

    def __gt__(self, other):
        return "Base.gt"

    def __le__(self, other):
        return "Base.le"

    def __ge__(self, other):
        return "Base.ge"

    def __eq__(self, other):
        return "Base.eq"


class Derived(Base):
    def __lt__(self, other):
        return "Derived.lt"

    def __gt__(self, other):
        return "Derived.gt"

    def __eq__(self, other):
        return "Derived.eq"


class Number(int):
    def __gt__(self, other):
        return "Number.gt"

    def __eq__(self, other):
        return "Number.eq"


print(Base() < Derived(), Base() > Derived(), Base() <= Derived(), Base() >= Derived(), Base() == Derived())
# expect: Derived.gt Derived.lt Base.ge Base.le Derived.eq
print(Derived() < Base(), Derived() <= Base(), Derived() == Base())  # expect: Derived.lt Base.le Derived.eq
print(5 < Number(3), 5 == Number(3), Number(3) > 5, 5 <= Number(7))  # expect: Number.gt Number.eq Number.gt True
