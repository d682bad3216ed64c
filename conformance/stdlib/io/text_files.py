# A text file is written and read line by line; positions from tell() can be given back to seek().
import os
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "lines.txt")
with open(path, "w", encoding="utf-8") as file:
    print(file.write("first\nsecond é\n"))  # expect: 15
    print("third", 3, sep="-", file=file)
with open(path, encoding="utf-8") as file:
    print(repr(file.readline()))  # expect: 'first\n'
    place = file.tell()
    print(place, repr(file.read(3)))  # expect: 6 'sec'
    file.seek(place)
    print(file.readlines())  # expect: ['second é\n', 'third-3\n']
    print(repr(file.read()), file.mode, file.closed)  # expect: '' r False
print(file.closed)  # expect: True
with open(path, "a+", encoding="utf-8") as file:
    file.write("end")
    file.seek(0)
    print(sum(1 for line in file))  # expect: 4
os.remove(path)
os.rmdir(folder)
