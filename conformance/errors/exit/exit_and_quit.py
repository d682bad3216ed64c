# exit() is there for programs too.
# expect status: 4
print("before")  # expect: before
exit(4)
