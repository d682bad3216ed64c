# repr and format: parentheses only where both parts show.
for z in (1j, -1j, 0j, 1 + 0j, complex(-0.0, 1), complex(0, -0.0), complex("nan"), complex("inf") * 1j, 1e20 + 1e-7j):
    print(repr(z), str(z), format(z), format(z, ".1f"))
# expect: 1j 1j 1j 0.0+1.0j
# expect: (-0-1j) (-0-1j) (-0-1j) -0.0-1.0j
# expect: 0j 0j 0j 0.0+0.0j
# expect: (1+0j) (1+0j) (1+0j) 1.0+0.0j
# expect: (-0+1j) (-0+1j) (-0+1j) -0.0+1.0j
# expect: -0j -0j -0j 0.0-0.0j
# expect: (nan+0j) (nan+0j) (nan+0j) nan+0.0j
# expect: (nan+infj) (nan+infj) (nan+infj) nan+infj
# expect: (1e+20+1e-07j) (1e+20+1e-07j) (1e+20+1e-07j) 100000000000000000000.0+0.0j
print(format(1 + 2j, ">20"), format(1234.5 + 2j, ",.2f"), format(1 + 2j, "g"), f"{3 - 4j!s:*^12}", format(1.5j, "+.2e"))
# expect:               (1+2j) 1,234.50+2.00j 1+2j ***(3-4j)*** +0.00e+00+1.50e+00j
for spec in ("d", "%", "010", "=20", "s"):
    try:
        format(1j, spec)
    except ValueError as error:
        print(error)
# expect: Unknown format code 'd' for object of type 'complex'
# expect: Unknown format code '%' for object of type 'complex'
# expect: Zero padding is not allowed in complex format specifier
# expect: '=' alignment flag is not allowed in complex format specifier
# expect: Unknown format code 's' for object of type 'complex'
