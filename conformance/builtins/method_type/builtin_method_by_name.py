# Builtin functions and methods: builtin_function_or_method by name.
f, m = len, [].append
print(type(f).__name__, f.__call__("abc"), f.__eq__(len), f.__ne__(max), f.__eq__(5), f.__hash__() == hash(len))
# expect: builtin_function_or_method 3 True True NotImplemented True
print(f.__lt__(f), f.__le__(f), f.__gt__(f), f.__ge__(f), f.__repr__(), f.__reduce__(), f.__name__, f.__qualname__, f.__module__)
# expect: NotImplemented NotImplemented NotImplemented NotImplemented <built-in function len> len len len builtins
print(f.__text_signature__, m.__text_signature__, m.__self__, m.__name__, m.__qualname__, m.__module__, m.__reduce__()[1])
# expect: ($module, obj, /) ($self, object, /) [] append list.append None ([], 'append')
print(f.__self__.__name__, m.__repr__().startswith("<built-in method append of list object at 0x"), dict.fromkeys.__self__, dict.fromkeys.__qualname__)
# expect: builtins True <class 'dict'> dict.fromkeys
a = []
print(a.append == a.append, a.append == [].append, hash(a.append) == hash(a.append), [].append == [].append)  # expect: True False True False
