# A class that defines __eq__ only is unhashable.
class A:
    def __eq__(self, other): return True
print(A.__hash__)  # expect: None
{A(): 1}  # expect error: TypeError: cannot use 'A' as a dict key (unhashable type: 'A')
