# capitalize: the first character in title case, all others in lower case.
print("hello WORLD".capitalize(), "".capitalize(), "1aB".capitalize(), "ǆabc".capitalize() == "ǅabc")
# expect: Hello world  1ab True
print(ascii("ßÀ".capitalize()), ascii("ﬁne".capitalize()), "ΑΣ".capitalize())  # expect: 'Ss\xe0' 'Fine' Ας
print(type(type("S", (str,), {})("ab").capitalize()).__name__)  # expect: str
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "a".capitalize(1))  # expect: TypeError: str.capitalize() takes no arguments (1 given)
fails(lambda: "a".capitalize(x=1))  # expect: TypeError: str.capitalize() takes no keyword arguments
fails(lambda: str.capitalize(5))  # expect: TypeError: descriptor 'capitalize' for 'str' objects doesn't apply to a 'int' object
fails(lambda: str.capitalize())  # expect: TypeError: unbound method str.capitalize() needs an argument
