# A missing key raises KeyError with the key.
d = {1: "a"}
print(d.get(2), d.get(2, "default"), d.get(1), 2 in d)  # expect: None default a False
d[2]  # expect error: KeyError: 2
