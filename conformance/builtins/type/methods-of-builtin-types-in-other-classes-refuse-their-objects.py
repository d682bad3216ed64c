# Methods and attributes of builtin types, put into classes that do not inherit from them, refuse the objects they meet
# there, on every way by which they are reached; their own types go on as before.
class X: pass

def t(label, f):
    try: print(label, repr(f()))
    except BaseException as e: print(label, type(e).__name__, e)
import operator
def mk(**kw): return type('X', (), kw)()
t('len', lambda: len(mk(__len__=str.__len__)))
# expect: len TypeError descriptor '__len__' requires a 'str' object but received a 'X'
t('bool', lambda: bool(mk(__bool__=int.__bool__)))
# expect: bool TypeError descriptor '__bool__' requires a 'int' object but received a 'X'
t('boollen', lambda: bool(mk(__len__=list.__len__)))
# expect: boollen TypeError descriptor '__len__' requires a 'list' object but received a 'X'
t('getitem', lambda: mk(__getitem__=str.__getitem__)[0])
# expect: getitem TypeError descriptor '__getitem__' requires a 'str' object but received a 'X'
t('getitem list', lambda: mk(__getitem__=list.__getitem__)[0])
# expect: getitem list TypeError descriptor '__getitem__' for 'list' objects doesn't apply to a 'X' object
t('setitem', lambda: operator.setitem(mk(__setitem__=list.__setitem__), 0, 1))
# expect: setitem TypeError descriptor '__setitem__' requires a 'list' object but received a 'X'
t('delitem', lambda: operator.delitem(mk(__delitem__=list.__delitem__), 0))
# expect: delitem TypeError descriptor '__delitem__' requires a 'list' object but received a 'X'
t('add', lambda: mk(__add__=int.__add__) + 1)
# expect: add TypeError descriptor '__add__' requires a 'int' object but received a 'X'
t('radd', lambda: 1 + mk(__radd__=int.__radd__))
# expect: radd TypeError descriptor '__radd__' requires a 'int' object but received a 'X'
t('add str', lambda: mk(__add__=str.__add__) + 'a')
# expect: add str TypeError descriptor '__add__' requires a 'str' object but received a 'X'
t('mul str', lambda: mk(__mul__=str.__mul__) * 3)
# expect: mul str TypeError descriptor '__mul__' requires a 'str' object but received a 'X'
t('rmul str', lambda: 3 * mk(__rmul__=str.__rmul__))
# expect: rmul str TypeError descriptor '__rmul__' requires a 'str' object but received a 'X'
t('iadd', lambda: operator.iadd(mk(__iadd__=list.__iadd__), []))
# expect: iadd TypeError descriptor '__iadd__' requires a 'list' object but received a 'X'
t('iadd set', lambda: operator.ior(mk(__ior__=set.__ior__), set()))
# expect: iadd set TypeError descriptor '__ior__' requires a 'set' object but received a 'X'
t('neg', lambda: -mk(__neg__=float.__neg__))
# expect: neg TypeError descriptor '__neg__' requires a 'float' object but received a 'X'
t('abs', lambda: abs(mk(__abs__=float.__abs__)))
# expect: abs TypeError descriptor '__abs__' requires a 'float' object but received a 'X'
t('int', lambda: int(mk(__int__=float.__int__)))
# expect: int TypeError descriptor '__int__' requires a 'float' object but received a 'X'
t('float', lambda: float(mk(__float__=int.__float__)))
# expect: float TypeError descriptor '__float__' requires a 'int' object but received a 'X'
t('index', lambda: [1,2][mk(__index__=int.__index__)])
# expect: index TypeError descriptor '__index__' requires a 'int' object but received a 'X'
t('index2', lambda: operator.index(mk(__index__=int.__index__)))
# expect: index2 TypeError descriptor '__index__' requires a 'int' object but received a 'X'
t('complex', lambda: complex(mk(__complex__=complex.__complex__)))
# expect: complex TypeError descriptor '__complex__' for 'complex' objects doesn't apply to a 'X' object
t('iter', lambda: iter(mk(__iter__=list.__iter__)))
# expect: iter TypeError descriptor '__iter__' requires a 'list' object but received a 'X'
t('for', lambda: [x for x in mk(__iter__=list.__iter__)])
# expect: for TypeError descriptor '__iter__' requires a 'list' object but received a 'X'
t('next', lambda: next(mk(__next__=type(iter([])).__next__)))
# expect: next TypeError descriptor '__next__' requires a 'list_iterator' object but received a 'X'
t('contains', lambda: 1 in mk(__contains__=list.__contains__))
# expect: contains TypeError descriptor '__contains__' requires a 'list' object but received a 'X'
t('contains set', lambda: 1 in mk(__contains__=set.__contains__))
# expect: contains set TypeError descriptor '__contains__' for 'set' objects doesn't apply to a 'X' object
t('hash', lambda: hash(mk(__hash__=str.__hash__)))
# expect: hash TypeError descriptor '__hash__' requires a 'str' object but received a 'X'
t('hash dict', lambda: {mk(__hash__=str.__hash__): 1})
# expect: hash dict TypeError cannot use 'X' as a dict key (descriptor '__hash__' requires a 'str' object but received a 'X')
t('eq', lambda: mk(__eq__=str.__eq__) == 1)
# expect: eq TypeError descriptor '__eq__' requires a 'str' object but received a 'X'
t('lt', lambda: mk(__lt__=str.__lt__) < 1)
# expect: lt TypeError descriptor '__lt__' requires a 'str' object but received a 'X'
t('sort', lambda: sorted([mk(__lt__=str.__lt__), 1]))
# expect: sort TypeError '<' not supported between instances of 'int' and 'X'
t('repr', lambda: repr(mk(__repr__=int.__repr__)))
# expect: repr TypeError descriptor '__repr__' requires a 'int' object but received a 'X'
t('str', lambda: str(mk(__str__=int.__repr__)))
# expect: str TypeError descriptor '__repr__' requires a 'int' object but received a 'X'
t('fstr', lambda: f"{mk(__format__=int.__format__)}")
# expect: fstr TypeError descriptor '__format__' for 'int' objects doesn't apply to a 'X' object
t('format', lambda: format(mk(__format__=int.__format__), 'd'))
# expect: format TypeError descriptor '__format__' for 'int' objects doesn't apply to a 'X' object
t('call', lambda: mk(__call__=type(lambda:0).__call__)())
# expect: call TypeError descriptor '__call__' requires a 'function' object but received a 'X'
t('getattribute', lambda: mk(__getattribute__=type.__getattribute__).x)
# expect: getattribute TypeError descriptor '__getattribute__' requires a 'type' object but received a 'X'
t('setattr', lambda: setattr(mk(__setattr__=type.__setattr__), 'x', 1))
# expect: setattr TypeError descriptor '__setattr__' requires a 'type' object but received a 'X'
t('delattr', lambda: delattr(mk(__delattr__=type.__delattr__), 'x'))
# expect: delattr TypeError descriptor '__delattr__' requires a 'type' object but received a 'X'
t('getattr', lambda: mk(__getattr__=str.upper).x)
# expect: getattr TypeError descriptor 'upper' for 'str' objects doesn't apply to a 'X' object
t('pow', lambda: mk(__pow__=int.__pow__) ** 2)
# expect: pow TypeError descriptor '__pow__' requires a 'int' object but received a 'X'
t('pow3', lambda: pow(mk(__pow__=int.__pow__), 2, 3))
# expect: pow3 TypeError descriptor '__pow__' requires a 'int' object but received a 'X'
t('divmod', lambda: divmod(mk(__divmod__=int.__divmod__), 2))
# expect: divmod TypeError descriptor '__divmod__' requires a 'int' object but received a 'X'
t('round', lambda: round(mk(__round__=float.__round__)))
# expect: round TypeError descriptor '__round__' for 'float' objects doesn't apply to a 'X' object
t('reversed', lambda: reversed(mk(__reversed__=list.__reversed__)))
# expect: reversed TypeError descriptor '__reversed__' for 'list' objects doesn't apply to a 'X' object
t('enter', lambda: [0 for _ in [0] if mk(__enter__=memoryview.__enter__, __exit__=memoryview.__exit__).__enter__()])
# expect: enter TypeError descriptor '__enter__' for 'memoryview' objects doesn't apply to a 'X' object
t('meth', lambda: mk(up=str.upper).up())
# expect: meth TypeError descriptor 'upper' for 'str' objects doesn't apply to a 'X' object
t('meth1', lambda: mk(up=str.join).up([]))
# expect: meth1 TypeError descriptor 'join' for 'str' objects doesn't apply to a 'X' object
t('meth get', lambda: mk(up=str.upper).up)
# expect: meth get TypeError descriptor 'upper' for 'str' objects doesn't apply to a 'X' object
t('wrapper get', lambda: mk(up=str.__len__).up)
# expect: wrapper get TypeError descriptor '__len__' for 'str' objects doesn't apply to a 'X' object
t('wrapper call', lambda: mk(up=str.__len__).up())
# expect: wrapper call TypeError descriptor '__len__' requires a 'str' object but received a 'X'
t('wrapper call1', lambda: mk(up=str.__add__).up(''))
# expect: wrapper call1 TypeError descriptor '__add__' requires a 'str' object but received a 'X'
t('getset', lambda: mk(real=complex.real).real)
# expect: getset TypeError descriptor 'real' for 'complex' objects doesn't apply to a 'X' object
t('getset2', lambda: mk(real=int.real).real)
# expect: getset2 TypeError descriptor 'real' for 'int' objects doesn't apply to a 'X' object
t('getset set', lambda: setattr(mk(q=type(lambda:0).__dict__['__code__']), 'q', 1))
# expect: getset set TypeError descriptor '__code__' for 'function' objects doesn't apply to a 'X' object
t('class', lambda: type(mk(up=str.upper)).up)  # expect: class <method 'upper' of 'str' objects>
t('classcall', lambda: type(mk(up=str.upper)).up('a'))  # expect: classcall 'A'
t('super', lambda: type('Y', (type(mk(up=str.upper)),), {'f': lambda s: super(type(s), s).up()})().f())
# expect: super TypeError descriptor 'upper' for 'str' objects doesn't apply to a 'Y' object
t('dictm', lambda: mk(up=dict.__dict__['fromkeys']).up)
# expect: dictm TypeError descriptor 'fromkeys' requires a subtype of 'dict' but received 'X'
t('dictm2', lambda: mk(up=dict.__dict__['fromkeys']).up([1]))
# expect: dictm2 TypeError descriptor 'fromkeys' requires a subtype of 'dict' but received 'X'
t('sizeof', lambda: mk(__sizeof__=list.__sizeof__).__sizeof__())
# expect: sizeof TypeError descriptor '__sizeof__' for 'list' objects doesn't apply to a 'X' object
t('dir', lambda: dir(mk(__dir__=type.__dir__)))
# expect: dir TypeError descriptor '__dir__' for 'type' objects doesn't apply to a 'X' object
t('init', lambda: mk(__init__=list.__init__))
# expect: init TypeError descriptor '__init__' requires a 'list' object but received a 'X'
t('bytes', lambda: bytes(mk(__bytes__=bytes.__bytes__)))
# expect: bytes TypeError descriptor '__bytes__' for 'bytes' objects doesn't apply to a 'X' object
t('get', lambda: type('Z', (), {'a': mk(__get__=property.__get__)})().a)
# expect: get TypeError descriptor '__get__' requires a 'property' object but received a 'X'
t('set', lambda: setattr(type('Z', (), {'a': mk(__set__=property.__set__)})(), 'a', 1))
# expect: set TypeError descriptor '__set__' requires a 'property' object but received a 'X'
class A: pass
A.__len__ = str.__len__
t('later', lambda: len(A()))  # expect: later TypeError descriptor '__len__' requires a 'str' object but received a 'A'
A.__len__ = lambda s: 4
t('later2', lambda: len(A()))  # expect: later2 4
t('orig', lambda: str.__len__('abc'))  # expect: orig 3
t('orig2', lambda: 'abc'.upper())  # expect: orig2 'ABC'
class S(str): __len__ = str.__len__; up = str.upper
t('sub', lambda: (len(S('abc')), S('abc').up()))  # expect: sub (3, 'ABC')
class D(dict): __getitem__ = list.__getitem__
t('D', lambda: D()[1])  # expect: D TypeError descriptor '__getitem__' for 'list' objects doesn't apply to a 'D' object
class B: up = str.upper
class C(B, str): pass
t('C', lambda: C('abc').up())  # expect: C 'ABC'
t('B', lambda: B().up())  # expect: B TypeError descriptor 'upper' for 'str' objects doesn't apply to a 'B' object
t('C', lambda: C('abc').up())  # expect: C 'ABC'
