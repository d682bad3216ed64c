# format(float, spec): e, f, g, n and %, grouping, z, alternate form, padding.
x = 1234567.891
for spec in ("", "e", ".3e", "f", ".0f", "#.0f", "g", ".3g", "#.3g", ",", ",.2f", "_.1f", "%", ".1%", "012.2f", "+.1f", " .1f", "n", ".10", "*^20.1f", ".3_f"):
    print(f"{spec!r:9} {format(x, spec)!r}")
# expect: ''        '1234567.891'
# expect: 'e'       '1.234568e+06'
# expect: '.3e'     '1.235e+06'
# expect: 'f'       '1234567.891000'
# expect: '.0f'     '1234568'
# expect: '#.0f'    '1234568.'
# expect: 'g'       '1.23457e+06'
# expect: '.3g'     '1.23e+06'
# expect: '#.3g'    '1.23e+06'
# expect: ','       '1,234,567.891'
# expect: ',.2f'    '1,234,567.89'
# expect: '_.1f'    '1_234_567.9'
# expect: '%'       '123456789.100000%'
# expect: '.1%'     '123456789.1%'
# expect: '012.2f'  '001234567.89'
# expect: '+.1f'    '+1234567.9'
# expect: ' .1f'    ' 1234567.9'
# expect: 'n'       '1.23457e+06'
# expect: '.10'     '1234567.891'
# expect: '*^20.1f' '*****1234567.9******'
# expect: '.3_f'    '1234567.891'
print(format(-0.0, "z"), format(-0.001, "z.1f"), format(-0.001, ".1f"), format(float("inf"), "010"), format(float("nan"), "%"), format(1e-10, ".3"))
# expect: 0.0 0.0 -0.0 0000000inf nan% 1e-10
for spec in ("d", "x", "s", ".1.2f", "q", "c"):
    try:
        format(x, spec)
    except ValueError as error:
        print(error)
# expect: Unknown format code 'd' for object of type 'float'
# expect: Unknown format code 'x' for object of type 'float'
# expect: Unknown format code 's' for object of type 'float'
# expect: Invalid format specifier '.1.2f' for object of type 'float'
# expect: Unknown format code 'q' for object of type 'float'
# expect: Unknown format code 'c' for object of type 'float'
