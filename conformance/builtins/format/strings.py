# Codes for strings: width, alignment, fill and precision.
s = "abc"
print(f"[{s:6}] [{s:>6}] [{s:^6}] [{s:*<6}] [{s:.2}] [{s:>5.1}] [{s:s}]")  # expect: [abc   ] [   abc] [ abc  ] [abc***] [ab] [    a] [abc]
print(format(s, "->8"), format("", "^3") + "|", f"{'ü':é^3}")  # expect: -----abc    | éüé
try:
    format(s, "=6")
except ValueError as error:
    print(error)  # expect: '=' alignment not allowed in string format specifier
format(s, ",")  # expect error: ValueError: Cannot specify ',' with 's'.
