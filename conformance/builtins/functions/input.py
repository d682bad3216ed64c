# input reads lines without their ends and shows its prompt.
# stdin: Ann
# stdin:  42 
# stdin:
name = input("name? ")
print(name, [int(input())], [input()])  # expect: name? Ann [42] ['']
input("more? ")  # expect error: EOFError: EOF when reading a line
# expect: more?
