# __getitem__, __setitem__, __delitem__ and __contains__.
class Table:
    def __init__(self): self.log = []
    def __getitem__(self, key): self.log.append(("get", key)); return key
    def __setitem__(self, key, value): self.log.append(("set", key, value))
    def __delitem__(self, key): self.log.append(("del", key))
    def __contains__(self, key): self.log.append(("in", key)); return "yes"
t = Table()
t[1]; t["a"] = 2; del t[1:2]; t[0] += 1
print("x" in t, 5 not in t)  # expect: True False
print(t.log)  # expect: [('get', 1), ('set', 'a', 2), ('del', slice(1, 2, None)), ('get', 0), ('set', 0, 1), ('in', 'x'), ('in', 5)]
