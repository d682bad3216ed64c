# All warnings derive from Warning and behave like plain exceptions.
names = "Warning BytesWarning DeprecationWarning EncodingWarning FutureWarning ImportWarning PendingDeprecationWarning"
for name in (names + " ResourceWarning RuntimeWarning SyntaxWarning UnicodeWarning UserWarning").split():
    cls = eval(name)
    print(name, cls.__base__.__name__, repr(cls("m")), issubclass(cls, Exception))
# expect: Warning Exception Warning('m') True
# expect: BytesWarning Warning BytesWarning('m') True
# expect: DeprecationWarning Warning DeprecationWarning('m') True
# expect: EncodingWarning Warning EncodingWarning('m') True
# expect: FutureWarning Warning FutureWarning('m') True
# expect: ImportWarning Warning ImportWarning('m') True
# expect: PendingDeprecationWarning Warning PendingDeprecationWarning('m') True
# expect: ResourceWarning Warning ResourceWarning('m') True
# expect: RuntimeWarning Warning RuntimeWarning('m') True
# expect: SyntaxWarning Warning SyntaxWarning('m') True
# expect: UnicodeWarning Warning UnicodeWarning('m') True
# expect: UserWarning Warning UserWarning('m') True
try:
    raise DeprecationWarning("as an error")
except Warning as error:
    print(error)
# expect: as an error
