# classmethod and staticmethod show the annotations of their function, and can be subscripted.
class Shop:
    @classmethod
    def open(cls, at: int): pass

    @staticmethod
    def close(at: str): pass

for name in ("open", "close"):
    wrapper = Shop.__dict__[name]
    print(wrapper.__annotations__, wrapper.__annotate__(1), type(wrapper)[int])
    wrapper.__annotations__ = {"other": 1}
    print(wrapper.__annotations__)
# expect: {'at': <class 'int'>} {'at': <class 'int'>} classmethod[int]
# expect: {'other': 1}
# expect: {'at': <class 'str'>} {'at': <class 'str'>} staticmethod[int]
# expect: {'other': 1}
