# The right operand is not evaluated when the left one decides.
def say(value):
    print("say", value)
    return value

print(say(0) and say(1))  # expect: say 0
# expect: 0
print(say(2) or say(3))  # expect: say 2
# expect: 2
print(say(1) and say(0) or say(4))  # expect: say 1
# expect: say 0
# expect: say 4
# expect: 4
