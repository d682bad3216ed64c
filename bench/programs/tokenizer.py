# size: 800
# small: 6
# expect: (48800, 15200, 203200)
# stresses: reading text character by character, string comparison and slices, a recursive descent over the tokens
# does not show: regular expressions

SOURCE = """
let total = (1 + 2) * 30 - width / 2;
if (total >= 100) { print("large", total); }
for n = 0 to 12 { sum = sum + n * n; total = total - 1; }
print(sum, total, "done"); # the end
"""

SYMBOLS = {"(", ")", "{", "}", "+", "-", "*", "/", "=", ";", ",", ">", "<", ">="}


def tokens(text):
    position, end = 0, len(text)
    while position < end:
        start = position
        character = text[position]
        if character == " " or character == "\n":
            position += 1
        elif character == "#":
            while position < end and text[position] != "\n":
                position += 1
        elif "a" <= character <= "z" or "A" <= character <= "Z":
            while position < end and text[position].isalnum():
                position += 1
            yield "name", text[start:position]
        elif character.isdigit():
            while position < end and text[position].isdigit():
                position += 1
            yield "number", int(text[start:position])
        elif character == '"':
            position = text.index('"', position + 1) + 1
            yield "string", text[start + 1 : position - 1]
        else:
            position += 2 if text[position : position + 2] in SYMBOLS else 1
            yield "symbol", text[start:position]


def depth(tokens):
    """Follows brackets by recursion and returns how much it saw inside."""
    seen = 0
    for kind, value in tokens:
        if kind == "symbol":
            if value in "({":
                seen += 2 * depth(tokens)
            elif value in ")}":
                return seen + 1
        seen += 1
    return seen


def run(size):
    count = names = total = 0
    for _ in range(size):
        for kind, value in tokens(SOURCE):
            count += 1
            if kind == "name":
                names += 1
            elif kind == "number":
                total += value
        total += depth(tokens(SOURCE))
    return count, names, total


if __name__ == "__main__":
    print(run(800))
