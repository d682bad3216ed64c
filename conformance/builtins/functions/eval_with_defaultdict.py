# Names are asked of the locals by [], so a defaultdict makes what it does not have.
import collections
made = collections.defaultdict(list, known=1)
print(eval("(known, unknown)", {}, made), sorted(made))  # expect: (1, []) ['known', 'unknown']
exec("other.append(2)\nlast = other", {}, made)
print(made["other"], made["last"] is made["other"])  # expect: [2] True
print(eval("len", {}, collections.OrderedDict(len=3)), eval("len", {}, collections.OrderedDict()).__name__)
# expect: 3 len
