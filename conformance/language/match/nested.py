# Patterns nest; `as` names any part.
def f(command):
    match command.split():
        case ["go", ("north" | "south") as direction]: return f"going {direction}"
        case ["go", other]: return f"cannot go {other}"
        case ["take", *things] if things: return f"taking {things}"
        case [single]: return f"just {single}"
        case _: return "what?"
for c in ("go north", "go up", "take a b", "take", "look around here"):
    print(f(c))  # expect: going north
    # expect: cannot go up
    # expect: taking ['a', 'b']
    # expect: just take
    # expect: what?
match {"user": {"name": "Ann", "tags": ["x", "y"]}}:
    case {"user": {"name": str(name), "tags": [first, *_]} as user}:
        print(name, first, len(user))  # expect: Ann x 2
