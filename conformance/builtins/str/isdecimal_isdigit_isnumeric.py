# isdecimal, isdigit, isnumeric: from digits to everything that has a value.
print([(t.isdecimal(), t.isdigit(), t.isnumeric()) for t in ("0", "٣", "²", "½", "中", "一", "Ⅷ", "", "1 ", "-1", "1.5")])
# expect: [(True, True, True), (True, True, True), (False, True, True), (False, False, True), (False, False, False), (False, False, True), (False, False, True), (False, False, False), (False, False, False), (False, False, False), (False, False, False)]
print([hex(c) for c in range(0x3000) if chr(c).isdigit() and not chr(c).isdecimal()][:8])
# expect: ['0xb2', '0xb3', '0xb9', '0x1369', '0x136a', '0x136b', '0x136c', '0x136d']
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "1".isdigit(1))  # expect: TypeError: str.isdigit() takes no arguments (1 given)
