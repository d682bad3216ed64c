# Closures of one call share their cells; __closure__ shows them.
def pair():
    value = 0
    def get():
        return value
    def put(new):
        nonlocal value
        value = new
    return get, put

get, put = pair()
put(5)
print(get(), get.__closure__[0].cell_contents, put.__code__.co_freevars)  # expect: 5 5 ('value',)
print(pair.__closure__)  # expect: None
