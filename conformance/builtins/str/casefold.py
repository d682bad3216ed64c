# casefold: for comparison without case; longer than lower() at times.
print("Straße".casefold(), "ΣΊΣΥΦΟΣ".casefold() == "σίσυφος".casefold(), "İ".casefold() == "i̇", "ﬁ".casefold())
# expect: strasse True True fi
print("Straße".lower() == "strasse", "Straße".casefold() == "strasse".casefold(), ascii("ŉ".casefold()), "ꭰ".casefold() == "Ꭰ")
# expect: False True '\u02bcn' True
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "a".casefold("b"))  # expect: TypeError: str.casefold() takes no arguments (1 given)
