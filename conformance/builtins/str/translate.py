# translate with tables from maketrans.
print("hello".translate(str.maketrans("el", "ip")), "hello".translate(str.maketrans("", "", "l")))  # expect: hippo heo
print("abc".translate({97: "<A>", ord("b"): None, 99: 100}), str.maketrans({"a": "b"}))  # expect: <A>d {97: 'b'}
