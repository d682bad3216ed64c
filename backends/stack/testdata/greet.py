def greet(name):
    return f"Hello, {name}!"
message = greet("Alice")
