# Lines are given as they were read. A carriage return alone ends no line: what follows it, names apart, begins with it.
import io
import tokenize


def show(source):
    try:
        for token in tokenize.tokenize(io.BytesIO(source).readline):
            if token.type != tokenize.ENCODING:
                print(tokenize.tok_name[token.type], repr(token.string), token.start, token.end, repr(token.line))
    except tokenize.TokenError as error:
        print(error)


show(b'a \\\r\nb  # c\r\n\r\n')
# expect: NAME 'a' (1, 0) (1, 1) 'a \\\r\n'
# expect: NAME 'b' (2, 0) (2, 1) 'b  # c\r\n'
# expect: COMMENT '# c' (2, 3) (2, 6) 'b  # c\r\n'
# expect: NEWLINE '\r\n' (2, 6) (2, 8) 'b  # c\r\n'
# expect: NL '\r\n' (3, 0) (3, 2) '\r\n'
# expect: ENDMARKER '' (4, 0) (4, 0) ''
show(b'x = 1\r')
# expect: NAME 'x' (1, 0) (1, 1) 'x = 1\r'
# expect: OP '=' (1, 2) (1, 3) 'x = 1\r'
# expect: NUMBER '1' (1, 4) (1, 5) 'x = 1\r'
# expect: NEWLINE '\r' (1, 5) (1, 7) 'x = 1\r'
# expect: ENDMARKER '' (2, 0) (2, 0) ''
show(b'# c\rx\n')
# expect: COMMENT '# c' (1, 0) (1, 3) '# c\rx\n'
# expect: OP '\rx' (1, 3) (1, 5) '# c\rx\n'
# expect: NL '\n' (1, 5) (1, 6) '# c\rx\n'
# expect: ENDMARKER '' (2, 0) (2, 0) ''
show(b'#c\r')
# expect: COMMENT '#c' (1, 0) (1, 2) '#c\r'
# expect: NL '' (1, 2) (1, 4) '#c\r'
# expect: ENDMARKER '' (2, 0) (2, 0) ''
show(b'a\rif\n')
# expect: NAME 'a' (1, 0) (1, 1) 'a\rif\n'
# expect: OP '\ri' (1, 1) (1, 3) 'a\rif\n'
# expect: NAME 'f' (1, 3) (1, 4) 'a\rif\n'
# expect: NEWLINE '\n' (1, 4) (1, 5) 'a\rif\n'
# expect: ENDMARKER '' (2, 0) (2, 0) ''
show(b'a\r+=1\r2\r.5\r"b"\n')
# expect: NAME 'a' (1, 0) (1, 1) 'a\r+=1\r2\r.5\r"b"\n'
# expect: OP '\r+=' (1, 1) (1, 4) 'a\r+=1\r2\r.5\r"b"\n'
# expect: NUMBER '1' (1, 4) (1, 5) 'a\r+=1\r2\r.5\r"b"\n'
# expect: NUMBER '\r2' (1, 5) (1, 7) 'a\r+=1\r2\r.5\r"b"\n'
# expect: NUMBER '\r.5' (1, 7) (1, 10) 'a\r+=1\r2\r.5\r"b"\n'
# expect: STRING '\r"b"' (1, 10) (1, 14) 'a\r+=1\r2\r.5\r"b"\n'
# expect: NEWLINE '\n' (1, 14) (1, 15) 'a\r+=1\r2\r.5\r"b"\n'
# expect: ENDMARKER '' (2, 0) (2, 0) ''
show(b'(\r)\n')
# expect: OP '(' (1, 0) (1, 1) '(\r)\n'
# expect: OP '\r)' (1, 1) (1, 3) '(\r)\n'
# expect: NEWLINE '\n' (1, 3) (1, 4) '(\r)\n'
# expect: ENDMARKER '' (2, 0) (2, 0) ''
show(b'\ra\n  \rb\n')
# expect: OP '\ra' (1, 0) (1, 2) '\ra\n'
# expect: NEWLINE '\n' (1, 2) (1, 3) '\ra\n'
# expect: OP '\rb' (2, 2) (2, 4) '  \rb\n'
# expect: NEWLINE '\n' (2, 4) (2, 5) '  \rb\n'
# expect: ENDMARKER '' (3, 0) (3, 0) ''
show(b'f"a\rb{c\r}"\n')
# expect: FSTRING_START 'f"' (1, 0) (1, 2) 'f"a\rb{c\r}"\n'
# expect: FSTRING_MIDDLE 'a\rb' (1, 2) (1, 5) 'f"a\rb{c\r}"\n'
# expect: OP '{' (1, 5) (1, 6) 'f"a\rb{c\r}"\n'
# expect: NAME 'c' (1, 6) (1, 7) 'f"a\rb{c\r}"\n'
# expect: OP '\r}' (1, 7) (1, 9) 'f"a\rb{c\r}"\n'
# expect: FSTRING_END '"' (1, 9) (1, 10) 'f"a\rb{c\r}"\n'
# expect: NEWLINE '\n' (1, 10) (1, 11) 'f"a\rb{c\r}"\n'
# expect: ENDMARKER '' (2, 0) (2, 0) ''
show(b'a\r\\\nb\n')
# expect: NAME 'a' (1, 0) (1, 1) 'a\r\\\n'
# expect: NAME 'b' (2, 0) (2, 1) 'b\n'
# expect: NEWLINE '\n' (2, 1) (2, 2) 'b\n'
# expect: ENDMARKER '' (3, 0) (3, 0) ''
for rest in [b'\r', b'\t', b'\x0c']:
    show(b'\r' + rest + b'a\n')
# expect: ('invalid non-printable character U+000D', (1, 2))
# expect: ('invalid non-printable character U+0009', (1, 2))
# expect: ('invalid non-printable character U+000C', (1, 2))
# Where brackets are open at the end.
show(b'(f"""{[\nx\n')
# expect: OP '(' (1, 0) (1, 1) '(f"""{[\n'
# expect: FSTRING_START 'f"""' (1, 1) (1, 5) '(f"""{[\n'
# expect: OP '{' (1, 5) (1, 6) '(f"""{[\n'
# expect: OP '[' (1, 6) (1, 7) '(f"""{[\n'
# expect: NL '\n' (1, 7) (1, 8) '(f"""{[\n'
# expect: NAME 'x' (2, 0) (2, 1) 'x\n'
# expect: NL '\n' (2, 1) (2, 2) 'x\n'
# expect: ('unexpected EOF in multi-line statement', (2, 10))
