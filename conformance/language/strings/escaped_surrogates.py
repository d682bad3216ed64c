# Escaped halves of a surrogate pair are two code points; the character is one.
apart = '\ud83d\ude00'
print(len(apart), ascii(apart), apart == '\U0001f600')  # expect: 2 '\ud83d\ude00' False
print(len('\U0001f600'), len('\ud83d' '\ude00'), len('\ud83d' + '\ude00'))  # expect: 1 2 2
print(ascii('\ud83d\ude00' * 2), len('\ud83d\ude00\U0001f600'))  # expect: '\ud83d\ude00\ud83d\ude00' 3
print(ascii('a\ud83d\ude00b'[1]), ascii(f'{1}\ud83d\ude00'))  # expect: '\ud83d' '1\ud83d\ude00'
print(len(f'\ud83d{""}\ude00'), len(f'\ud83d' '\ude00'))  # expect: 2 2
print('\ud83d\ude00' in ('\U0001f600', 'x'))  # expect: False

import ast

tree = ast.parse(r"x = '\ud83d\ude00', '\U0001f600'")
print(ast.dump(tree.body[0].value.elts[0]))  # expect: Constant(value='\ud83d\ude00')
print(ascii(ast.unparse(tree)))  # expect: "x = ('\\ud83d\\ude00', '\U0001f600')"
namespace = {}
exec(compile(tree, '<tree>', 'exec'), namespace)
print([len(text) for text in namespace['x']])  # expect: [2, 1]
