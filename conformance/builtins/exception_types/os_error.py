# Two to five arguments have names; errno chooses the class.
e = OSError("only")
print(str(e), e.errno, e.strerror, e.filename, e.args, repr(e), OSError().args, OSError(1, 2, 3, 4, 5, 6).args)
# expect: only None None None ('only',) OSError('only') () (1, 2, 3, 4, 5, 6)
e = ValueError()
print(EnvironmentError is OSError, IOError is OSError, str(OSError(9999, "text", "file")), OSError(9999, "t").strerror)
# expect: True True [Errno 9999] text: 'file' t
e = OSError(9999, "text", "a", None, "b")
print(e, e.args, e.filename, e.filename2, type(e).__name__)
# expect: [Errno 9999] text: 'a' -> 'b' (9999, 'text') a b OSError
names = "BlockingIOError ChildProcessError ConnectionError BrokenPipeError ConnectionAbortedError ConnectionRefusedError"
for name in (names + " ConnectionResetError FileExistsError FileNotFoundError InterruptedError IsADirectoryError").split():
    print(name, eval(name).__base__.__name__, eval(name)(9998, "kept").errno)
# expect: BlockingIOError OSError 9998
# expect: ChildProcessError OSError 9998
# expect: ConnectionError OSError 9998
# expect: BrokenPipeError ConnectionError 9998
# expect: ConnectionAbortedError ConnectionError 9998
# expect: ConnectionRefusedError ConnectionError 9998
# expect: ConnectionResetError ConnectionError 9998
# expect: FileExistsError OSError 9998
# expect: FileNotFoundError OSError 9998
# expect: InterruptedError OSError 9998
# expect: IsADirectoryError OSError 9998


class Mine(OSError):
    pass


print(type(Mine(2, "x")).__name__, Mine("a").args)  # expect: Mine ('a',)
e = BlockingIOError(11, "busy", 5)
print(e.characters_written, e.filename)  # expect: 5 None
