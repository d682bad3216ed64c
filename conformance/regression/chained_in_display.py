# A display in the middle of a chain of comparisons was made a constant tuple, which is then no list.
print(3 in [3, 4] in [[3, 4]], 3 in [3, 4] == [3, 4], 3 in {3} == {3})  # expect: True True True
print(3 in [3, 4] not in [[3, 4]], 1 < 2 in [2], {1} in [{1}] in [[{1}]])  # expect: False True True
