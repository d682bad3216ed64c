# Without a matching case nothing happens.
for value in (1, 9):
    match value:
        case 1:
            print("one")  # expect: one
print("after")  # expect: after
