# With protocol 5 the bytes of a PickleBuffer may travel apart from the stream.
import pickle

data = bytearray(b"abc")
buffers = []
stream = pickle.dumps([pickle.PickleBuffer(data), 1], 5, buffer_callback=buffers.append)
print(stream.hex(), len(buffers), bytes(buffers[0].raw()))  # expect: 80059508000000000000005d9428974b01652e 1 b'abc'
view = pickle.loads(stream, buffers=buffers)[0]
print(type(view), view is buffers[0], memoryview(view).readonly)  # expect: <class 'pickle.PickleBuffer'> True False
print(pickle.loads(pickle.dumps(pickle.PickleBuffer(data), 5)), pickle.loads(pickle.dumps(pickle.PickleBuffer(b"xy"), 5)))  # expect: bytearray(b'abc') b'xy'
for attempt in (lambda: pickle.dumps(pickle.PickleBuffer(data), 4), lambda: pickle.loads(stream), lambda: pickle.loads(stream, buffers=[])):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)
# expect: PicklingError PickleBuffer can only be pickled with protocol >= 5
# expect: UnpicklingError pickle stream refers to out-of-band data but no *buffers* argument was given
# expect: UnpicklingError not enough out-of-band buffers
buffers[0].release()
try:
    buffers[0].raw()
except ValueError as error:
    print(error)  # expect: operation forbidden on released PickleBuffer object
