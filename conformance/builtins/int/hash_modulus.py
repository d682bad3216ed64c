# Numbers that are equal have equal hashes: the modulus is that of the machine, the rule is one.
import sys
modulus = sys.hash_info.modulus
print(hash(modulus), hash(modulus - 1) == modulus - 1, hash(-modulus), hash(modulus + 1), hash(-1), hash(-2))  # expect: 0 True 0 1 -2 -2
print(hash(float("inf")) == sys.hash_info.inf, hash(-float("inf")) == -sys.hash_info.inf, hash(1.0), hash(0.5) == hash(2**-1))
# expect: True True 1 True
print(hash(2**100) == hash(float(2**100)) == hash(complex(2**100)), hash(True), hash(0.0), hash(-0.0))  # expect: True 1 0 0
