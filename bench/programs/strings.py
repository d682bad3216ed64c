# size: 40000
# small: 723
# expect: (510253, 26666, 'N39999')
# stresses: building, joining, splitting, formatting, slicing and searching of strings
# does not show: Unicode beyond ASCII, bytes


def encode(n):
    letters = ""
    while n:
        n, digit = divmod(n, 26)
        letters = chr(97 + digit) + letters
    return letters or "a"


def run(size):
    lines = []
    for n in range(size):
        word = encode(n * 7919 % 100003)
        if n % 3:
            lines.append(f"{n:>6},{word},{n % 97:02d}")
        else:
            lines.append(word.upper() + "-" + word[::-1])
    text = "\n".join(lines)
    fields = 0
    for line in text.split("\n"):
        if "," in line:
            number, word, rest = line.split(",")
            fields += line.startswith("  ") or word.isalpha()
    merged = ""
    for n in range(size):
        merged += "N" + str(n) if n % 2 else "-"
    return len(text.replace("-", "")), fields, merged[merged.rindex("N") :]


if __name__ == "__main__":
    print(run(40000))
