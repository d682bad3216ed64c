# co_consts and co_names were the pools of the engine and told something else on each.
def add(x, y):
    return x + y
def documented(x):
    "doc"
    return 300
def choose(x):
    if x: return "a"
    return None
def attributes(x):
    x.y = 3.5
    x.z(1, 2, k=1000)
    return x.y.w
def imports():
    from os import path as p
    return p.join
for f in (add, documented, choose, attributes, imports, lambda: 0, lambda: None):
    print(f.__code__.co_consts, f.__code__.co_names)
# expect: (None,) ()
# expect: ('doc', 300) ()
# expect: ('a', None) ()
# expect: (3.5, 1000, ('k',)) ('y', 'z', 'w')
# expect: (0, ('path',)) ('os', 'path', 'join')
# expect: (0,) ()
# expect: (None,) ()
lines = list(add.__code__.co_lines())
print(lines[0][0], lines[-1][1] == len(add.__code__.co_code))  # expect: 0 True
