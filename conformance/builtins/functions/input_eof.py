# At the end of the input EOFError is raised.
# stdin: only
print(input())  # expect: only
try:
    input()
except EOFError as error:
    print(error)  # expect: EOF when reading a line
input()  # expect error: EOFError: EOF when reading a line
