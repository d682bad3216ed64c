# A subclass of OSError with an __init__ of its own says there what its arguments mean; no other takes keywords.
class E(OSError):
    def __init__(self, msg, code=0):
        super().__init__(msg)
        self.code = code
e = E('x', 5); print(e, e.args, e.errno, e.strerror, e.code, repr(e))  # expect: x ('x',) None None 5 E('x')
class F(OSError):
    def __init__(self, *a, **k): self.k = k
f = F(2, 'no', 'file', z=1); print(f, f.args, f.errno, f.filename, f.k)  # expect:  () None None {'z': 1}
class G(OSError):
    def __init__(self, *a, **k): OSError.__init__(self, *a)
g = G(2, 'no', 'file'); print(g, g.args, g.errno, g.filename, type(g))
# expect: [Errno 2] no: 'file' (2, 'no') 2 file <class '__main__.G'>
class H(OSError):
    def __new__(cls, *a, **k): return super().__new__(cls, *a)
    def __init__(self, *a, **k): self.k = k
h = H(2, 'no', 'file', q=1); print(h, h.args, h.errno, h.filename, h.k)
# expect: [Errno 2] no: 'file' (2, 'no') 2 file {'q': 1}
class I(OSError): pass
i = I(2, 'no'); print(i, i.args, i.errno, type(i))  # expect: [Errno 2] no (2, 'no') 2 <class '__main__.I'>
for f in (lambda: I(a=1), lambda: OSError(errno=1), lambda: OSError(1, a=2), lambda: FileNotFoundError(x=1), lambda: OSError.__new__(OSError, a=1), lambda: OSError().__init__(a=1), lambda: G(a=1), lambda: BlockingIOError(1,'a',3).characters_written, lambda: E(), lambda: E(1, code=2).args, lambda: H(1, q=2).args, lambda: OSError(*range(7)).args, lambda: OSError(13,'x').__init__(3, 'y')):
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
# expect: TypeError I() takes no keyword arguments
# expect: TypeError OSError() takes no keyword arguments
# expect: TypeError OSError() takes no keyword arguments
# expect: TypeError FileNotFoundError() takes no keyword arguments
# expect: TypeError OSError() takes no keyword arguments
# expect: None
# expect:
# expect: 3
# expect: TypeError E.__init__() missing 1 required positional argument: 'msg'
# expect: (1,)
# expect: (1,)
# expect: (0, 1, 2, 3, 4, 5, 6)
# expect: None
o = OSError(2, 'a'); o.__init__(3, 'b'); print(o, o.args)  # expect: [Errno 2] a (2, 'a')
e = G(2, 'no', 'file'); e.__init__(5, 'q'); print(e, e.args, e.filename)  # expect: [Errno 5] q: 'file' (5, 'q') file
