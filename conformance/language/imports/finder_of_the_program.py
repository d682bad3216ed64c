# A finder on sys.meta_path is asked before all others; its errors show its own frames.
import sys
from importlib.machinery import ModuleSpec


class Finder:
    asked = []

    @classmethod
    def find_spec(cls, name, path, target=None):
        cls.asked.append(name)
        return ModuleSpec(name, cls) if name in ("made_up", "broken") else None

    @staticmethod
    def create_module(spec):
        return None

    @staticmethod
    def exec_module(module):
        if module.__name__ == "broken":
            raise ValueError("no body")
        module.answer = 42


sys.meta_path.insert(0, Finder)
import made_up

print(made_up.answer, made_up.__spec__.name, made_up.__loader__ is Finder)
print(made_up)
try:
    import broken
except ValueError as error:
    print(error, "broken" in sys.modules)
try:
    import nowhere_at_all
except ModuleNotFoundError as error:
    print(error)
print(Finder.asked)
sys.meta_path.remove(Finder)
# expect: 42 made_up True
# expect: <module 'made_up' (<class '__main__.Finder'>)>
# expect: no body False
# expect: No module named 'nowhere_at_all'
# expect: ['made_up', 'broken', 'nowhere_at_all']
