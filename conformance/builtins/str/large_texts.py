# Long strings: building, slicing, counting.
parts = []
for i in range(3000):
    parts.append(str(i))
s = ",".join(parts)
t = ""
for i in range(1000):
    t += chr(97 + i % 26)
print(len(s), s[-9:], s.count("1"), s.index("1234"), len(s.split(",")), len(t), t[500:510], t.count("z"), t[::100], (s * 3).rfind("2999"), s.replace(",", "")[:20])  # expect: 13889 2998,2999 1900 5060 3000 1000 ghijklmnop 38 awsokgcyuq 41663 01234567891011121314
