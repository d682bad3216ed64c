# Indentation may be of any width as long as it is consistent within a block.
if True:
  print("two")  # expect: two
  if True:
        print("eight")  # expect: eight
  print("two again")  # expect: two again
