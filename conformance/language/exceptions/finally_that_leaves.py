# PEP 765: return, break and continue that leave a finally block are warned about, those inside loops of it are not.
import warnings

for source in [
    'def f():\n try: pass\n finally: return 1',
    'for x in y:\n try: pass\n finally: break',
    'for x in y:\n try: pass\n finally: continue',
    'def f():\n try: pass\n finally:\n  for x in y: break',
    'def f():\n try: pass\n finally:\n  for x in y: return',
    'def f():\n try: pass\n finally:\n  def g(): return 1',
    'while x:\n try: pass\n finally:\n  for a in b: pass\n  else: break',
    'def f():\n try: pass\n finally:\n  try: pass\n  finally: return 1',
    'def f():\n try: pass\n except* E: pass\n finally:\n  if x: return 1',
    'def f():\n try: pass\n finally:\n  with a: return 1',
]:
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter('always')
        compile(source, '<text>', 'exec')
        print([(str(warning.message), warning.category.__name__, warning.lineno) for warning in found])
# expect: [("'return' in a 'finally' block", 'SyntaxWarning', 3)]
# expect: [("'break' in a 'finally' block", 'SyntaxWarning', 3)]
# expect: [("'continue' in a 'finally' block", 'SyntaxWarning', 3)]
# expect: []
# expect: []
# expect: []
# expect: [("'break' in a 'finally' block", 'SyntaxWarning', 5)]
# expect: [("'return' in a 'finally' block", 'SyntaxWarning', 5)]
# expect: [("'return' in a 'finally' block", 'SyntaxWarning', 5)]
# expect: [("'return' in a 'finally' block", 'SyntaxWarning', 4)]
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        compile('def f():\n try: pass\n finally: return 1', '<text>', 'exec')
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_offset)
# expect: 'return' in a 'finally' block 3 11 19
