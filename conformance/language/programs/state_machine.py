# A small program: a generator as a state machine with send.
def traffic_light():
    state, count = "red", 0
    while True:
        command = yield f"{state}{count}"
        match command, state:
            case "reset", _: state, count = "red", 0
            case "next", "red": state = "green"
            case "next", "green": state = "yellow"
            case "next", "yellow": state, count = "red", count + 1
            case other, _: print("ignored", other)
light = traffic_light()
print(next(light), [light.send(c) for c in ("next", "next", "next", "jump", "next", "reset")])  # expect: ignored jump
# expect: red0 ['green0', 'yellow0', 'red1', 'red1', 'green1', 'red0']
