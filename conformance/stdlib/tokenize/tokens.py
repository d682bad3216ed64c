# Tokens with comments and line breaks, and source from tokens.
import io
import tokenize

source = 'if x:  # why\n    y = f"a{x!r}"\n'
tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
print([tokenize.tok_name[token.type] for token in tokens])  # expect: ['NAME', 'NAME', 'OP', 'COMMENT', 'NEWLINE', 'INDENT', 'NAME', 'OP', 'FSTRING_START', 'FSTRING_MIDDLE', 'OP', 'NAME', 'OP', 'NAME', 'OP', 'FSTRING_END', 'NEWLINE', 'DEDENT', 'ENDMARKER']
print([token.string for token in tokens if token.type == tokenize.OP], tokens[3].start, tokens[3].end)  # expect: [':', '=', '{', '!', '}'] (1, 7) (1, 12)
print(tokenize.untokenize(tokens) == source)  # expect: True
try:
    list(tokenize.generate_tokens(io.StringIO("(1,\n").readline))
except tokenize.TokenError as error:
    print(error)  # expect: ('unexpected EOF in multi-line statement', (1, 0))
