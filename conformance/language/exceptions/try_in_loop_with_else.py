# try, else and loop else together.
for text in ("1", "x", "3"):
    try:
        n = int(text)
    except ValueError:
        continue
    else:
        if n > 5:
            break
        print(n)  # expect: 1
        # expect: 3
else:
    print("no large number")  # expect: no large number
