# What complex() reads of text, and how it writes it back.
for text in "1", "1j", "-j", "+J", "1+2j", "1.5e3-2E-2j", " ( 1-2j ) ", "inf+nanj", "-infj", "1_0+2_0j", "(1)", "1-j":
    print(repr(text), complex(text))
# expect: '1' (1+0j)
# expect: '1j' 1j
# expect: '-j' -1j
# expect: '+J' 1j
# expect: '1+2j' (1+2j)
# expect: '1.5e3-2E-2j' (1500-0.02j)
# expect: ' ( 1-2j ) ' (1-2j)
# expect: 'inf+nanj' (inf+nanj)
# expect: '-infj' -infj
# expect: '1_0+2_0j' (10+20j)
# expect: '(1)' (1+0j)
# expect: '1-j' (1-1j)
for text in "", "1 + 2j", "j1", "1+2", "(1", "1jj", "1+-2j", "--1", "1__0", "()", "1+2j3":
    try:
        print(complex(text))
    except ValueError as error:
        print(repr(text), error)
# expect: '' complex() arg is a malformed string
# expect: '1 + 2j' complex() arg is a malformed string
# expect: 'j1' complex() arg is a malformed string
# expect: '1+2' complex() arg is a malformed string
# expect: '(1' complex() arg is a malformed string
# expect: '1jj' complex() arg is a malformed string
# expect: '1+-2j' complex() arg is a malformed string
# expect: '--1' complex() arg is a malformed string
# expect: '1__0' could not convert string to complex: '1__0'
# expect: '()' complex() arg is a malformed string
# expect: '1+2j3' complex() arg is a malformed string
