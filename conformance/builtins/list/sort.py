# sort is stable, takes key and reverse, and returns None.
words = ["banana", "Apple", "cherry", "apple"]
print(words.sort(), words)  # expect: None ['Apple', 'apple', 'banana', 'cherry']
words.sort(key=str.lower)
print(words)  # expect: ['Apple', 'apple', 'banana', 'cherry']
words.sort(key=len, reverse=True)
print(words)  # expect: ['banana', 'cherry', 'Apple', 'apple']
data = [(1, "b"), (0, "a"), (1, "a"), (0, "b")]
data.sort(key=lambda pair: pair[0])
print(data)  # expect: [(0, 'a'), (0, 'b'), (1, 'b'), (1, 'a')]
data.sort(key=lambda pair: pair[0], reverse=True)
print(data)  # expect: [(1, 'b'), (1, 'a'), (0, 'a'), (0, 'b')]
