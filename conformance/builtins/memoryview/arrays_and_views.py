# Views of arrays compare and are assigned by items of one format; slices of several dimensions are not implemented.
import array
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
a=array.array('i',[1,2,3]); m=memoryview(a)
print(m==a, m==array.array('h',[1,2,3]), m==memoryview(array.array('d',[1,2,3])), m==bytes(a), a==m, m==array.array('i',[1,2]), m!=a)
# expect: True True True False True False False
m[0:1]=array.array('i',[9]); print(a)  # expect: array('i', [9, 2, 3])
def st(k,v): m[k]=v
fails(lambda: st(slice(0,1),b'abcd'))  # expect: ValueError: memoryview assignment: lvalue and rvalue have different structures
fails(lambda: st(slice(0,1),array.array('h',[9])))  # expect: ValueError: memoryview assignment: lvalue and rvalue have different structures
fails(lambda: st((slice(0,1),slice(0,1)),b'a'))  # expect: NotImplementedError: memoryview slice assignments are currently restricted to ndim = 1
fails(lambda: st((slice(0,1),0),b'a'))  # expect: TypeError: memoryview: invalid slice key
fails(lambda: st((),b'a'))  # expect: NotImplementedError: sub-views are not implemented
fails(lambda: m[slice(0,1),slice(0,1)])  # expect: NotImplementedError: multi-dimensional slicing is not implemented
fails(lambda: m[slice(0,1),0])  # expect: TypeError: memoryview: invalid slice key
fails(lambda: m[()])  # expect: NotImplementedError: sub-views are not implemented
v=memoryview(b'abc'); h=hash(v); v.release(); print(hash(v)==h)  # expect: True
class E(enumerate): pass
print(E('ab').__reduce__()[0])  # expect: <class '__main__.E'>
