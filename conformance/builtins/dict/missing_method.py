# __missing__ of a subclass answers for d[key] only.
class D(dict):
    def __missing__(self, key):
        self[key] = key * 2
        return self[key]
d = D()
print(d["ab"], d, d.get("zz"), "zz" in d)  # expect: abab {'ab': 'abab'} None False
