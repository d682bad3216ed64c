# Leaving finally by return, break or continue drops what was under way.
# expect stderr: 'return' in a 'finally' block
# expect stderr: 'break' in a 'finally' block
# expect stderr: 'continue' in a 'finally' block
def swallow():
    try:
        raise ValueError
    finally:
        return "swallowed"
print(swallow())  # expect: swallowed
for i in range(2):
    try:
        1 / 0
    finally:
        break
print(i)  # expect: 0
for i in range(2):
    try:
        1 / 0
    finally:
        continue
print("done")  # expect: done
