# Directories are made, listed, walked and removed.
import os
import tempfile

folder = tempfile.mkdtemp()
os.makedirs(os.path.join(folder, "a", "b"))
with open(os.path.join(folder, "file"), "w") as file:
    file.write("hello")
print(sorted(os.listdir(folder)))  # expect: ['a', 'file']
for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
    print(entry, entry.is_dir(), entry.is_file(), entry.is_symlink(), entry.path == os.path.join(folder, entry.name))
# expect: <DirEntry 'a'> True False False True
# expect: <DirEntry 'file'> False True False True
print(sorted((os.path.relpath(top, folder), names, files) for top, names, files in os.walk(folder)))  # expect: [('.', ['a'], ['file']), ('a', ['b'], []), ('a/b', [], [])]
os.rename(os.path.join(folder, "file"), os.path.join(folder, "a", "moved"))
print(os.path.getsize(os.path.join(folder, "a", "moved")), os.path.exists(os.path.join(folder, "file")))  # expect: 5 False
for call in (os.mkdir, os.rmdir, os.remove):
    try:
        call(os.path.join(folder, "a") if call is not os.remove else os.path.join(folder, "gone"))
    except OSError as error:
        print(type(error).__name__, error.strerror, os.path.basename(error.filename))
# expect: FileExistsError File exists a
# expect: OSError Directory not empty a
# expect: FileNotFoundError No such file or directory gone
os.remove(os.path.join(folder, "a", "moved"))
os.removedirs(os.path.join(folder, "a", "b"))
print(os.path.exists(folder))  # expect: False
