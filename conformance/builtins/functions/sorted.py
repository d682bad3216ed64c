# sorted takes any iterable and gives a list.
print(sorted("hello"), sorted({"b": 1, "a": 2}), sorted([3, 1, 2], reverse=True), sorted([-3, 2, -1], key=abs), sorted([]), sorted([(2, "a"), (1, "b")]), sorted(["b", "B", "a"], key=str.lower))  # expect: ['e', 'h', 'l', 'l', 'o'] ['a', 'b'] [3, 2, 1] [-1, 2, -3] [] [(1, 'b'), (2, 'a')] ['a', 'b', 'B']
print(sorted([True, 0, 2.5, -1]), sorted([[2], [1, 5], [1]]), sorted(range(5), key=lambda n: -n % 3))  # expect: [-1, 0, True, 2.5] [[1], [1, 5], [2]] [0, 3, 2, 1, 4]
sorted([1, None])  # expect error: TypeError: '<' not supported between instances of 'NoneType' and 'int'
