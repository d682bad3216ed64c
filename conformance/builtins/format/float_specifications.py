# Floats: every code, precision, alternative forms, z, separators on both sides of the point.
for spec in "", ".3", "f", ".0f", "#.0f", "e", ".2E", "g", "G", "#g", "n", "%", ".1%", "+", " ", "012", ",", "_.2f", ",.3f", "z.0f", "*>12.2f", ".3,f", ".6_f", "s":
    try:
        print(repr(spec), repr(format(-1234.56789, spec)))
    except Exception as error:
        print(type(error).__name__, error)
# expect: '' '-1234.56789'
# expect: '.3' '-1.23e+03'
# expect: 'f' '-1234.567890'
# expect: '.0f' '-1235'
# expect: '#.0f' '-1235.'
# expect: 'e' '-1.234568e+03'
# expect: '.2E' '-1.23E+03'
# expect: 'g' '-1234.57'
# expect: 'G' '-1234.57'
# expect: '#g' '-1234.57'
# expect: 'n' '-1234.57'
# expect: '%' '-123456.789000%'
# expect: '.1%' '-123456.8%'
# expect: '+' '-1234.56789'
# expect: ' ' '-1234.56789'
# expect: '012' '-01234.56789'
# expect: ',' '-1,234.56789'
# expect: '_.2f' '-1_234.57'
# expect: ',.3f' '-1,234.568'
# expect: 'z.0f' '-1235'
# expect: '*>12.2f' '****-1234.57'
# expect: '.3,f' '-1234.568'
# expect: '.6_f' '-1234.567_890'
# expect: ValueError Unknown format code 's' for object of type 'float'
print(format(-0.0001, "z.1f"), format(float("nan"), "08.1f"), format(float("inf"), "+F"), format(float("-inf"), "<8"), format(1e20, ","), format(1e16, ""), format(0.1, ".20f"), format(1.5, "x<8"))
# expect: 0.0 00000nan +INF -inf     1e+20 1e+16 0.10000000000000000555 1.5xxxxx
