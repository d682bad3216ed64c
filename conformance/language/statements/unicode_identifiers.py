# Identifiers may use letters of all scripts, and are compared in NFKC form.
größe = 3
Δ = größe + 1
print(größe, Δ)  # expect: 3 4
ﬁ = 5
print(fi)  # expect: 5
