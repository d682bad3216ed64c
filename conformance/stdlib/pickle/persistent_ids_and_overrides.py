# A Pickler may be told to write a name for an object, or how to reduce it; an Unpickler finds it again.
import io
import pickle


class Writer(pickle.Pickler):
    def persistent_id(self, value):
        return "the-list" if value == [1] else None

    def reducer_override(self, value):
        return (str, ("was a class",)) if value is Reader else NotImplemented


class Reader(pickle.Unpickler):
    def persistent_load(self, name):
        return "<%s>" % name


file = io.BytesIO()
writer = Writer(file)
writer.dump([[1], [2], Reader, int])
file.seek(0)
print(Reader(file).load())  # expect: ['<the-list>', [2], 'was a class', <class 'int'>]
try:
    pickle.loads(file.getvalue())
except pickle.UnpicklingError as error:
    print(error)  # expect: A load persistent id instruction was encountered, but no persistent_load function was specified.
print(sorted(index for index, value in writer.memo.copy().values()))  # expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
writer.clear_memo()
print(writer.memo.copy())  # expect: {}
