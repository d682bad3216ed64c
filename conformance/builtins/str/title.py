# title: words begin after anything without case.
print("hello world".title(), "they're bill's".title(), "aBC dEF".title(), "a1b2".title(), "ǆa".title() == "ǅa", "ﬁne".title(), "éa ßb".title(), "".title(), "ΑΣ ΒΣ".title())
# expect: Hello World They'Re Bill'S Abc Def A1B2 True Fine Éa Ssb  Ας Βς
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "a".title(1))  # expect: TypeError: str.title() takes no arguments (1 given)
