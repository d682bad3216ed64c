# Subclasses get the metaclass of their base; its methods are those of the class object.
class Meta(type):
    def __len__(cls): return 7
    def describe(cls): return f"<{cls.__name__}>"
    @property
    def upper(cls): return cls.__name__.upper()
class A(metaclass=Meta): pass
class B(A): pass
print(type(B), len(B), B.describe(), B.upper)  # expect: <class '__main__.Meta'> 7 <B> B
B().describe()  # expect error: AttributeError: 'B' object has no attribute 'describe'
