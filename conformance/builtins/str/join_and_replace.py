# join takes strings only; replace takes a limit.
print(",".join(["a", "b"]), "".join("xyz"), "-".join([]), "ab".join("12"))  # expect: a,b xyz  1ab2
print("aaa".replace("a", "b", 2), "abc".replace("", "-"), "a.b.c".replace(".", ""), "aaa".replace("aa", "b"), "abc".replace("", "-", 2))  # expect: bba -a-b-c- abc ba -a-bc
", ".join(["a", 1])  # expect error: TypeError: sequence item 1: expected str instance, int found
