# global binds at module level, even a new name.
def set_it():
    global counter, fresh
    counter += 1
    fresh = "made"

counter = 1
set_it()
set_it()
print(counter, fresh)  # expect: 3 made
