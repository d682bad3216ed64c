# A stream that ends early or asks for what is not on the stack is refused with the error that fits.
import io
import pickle

for data in [b"", b"(", b"N", b"0", b"]}(u", b"N(.", b"\x80\x06N.", b"S'a.", b"x.", b"\x93.", b"N)R.", b"h\x05.", b"(Nd."]:
    for load in (pickle.loads, lambda data: pickle.load(io.BytesIO(data))):
        try:
            load(data)
        except Exception as error:
            print(type(error).__name__, error)
# expect: EOFError Ran out of input
# expect: EOFError Ran out of input
# expect: EOFError Ran out of input
# expect: EOFError Ran out of input
# expect: EOFError Ran out of input
# expect: EOFError Ran out of input
# expect: UnpicklingError unpickling stack underflow
# expect: UnpicklingError unpickling stack underflow
# expect: EOFError Ran out of input
# expect: EOFError Ran out of input
# expect: UnpicklingError unexpected MARK found
# expect: UnpicklingError unexpected MARK found
# expect: ValueError unsupported pickle protocol: 6
# expect: ValueError unsupported pickle protocol: 6
# expect: UnpicklingError pickle data was truncated
# expect: UnpicklingError pickle data was truncated
# expect: UnpicklingError invalid load key, 'x'.
# expect: UnpicklingError invalid load key, 'x'.
# expect: UnpicklingError unpickling stack underflow
# expect: UnpicklingError unpickling stack underflow
# expect: TypeError 'NoneType' object is not callable
# expect: TypeError 'NoneType' object is not callable
# expect: UnpicklingError Memo value not found at index 5
# expect: UnpicklingError Memo value not found at index 5
# expect: UnpicklingError odd number of items for DICT
# expect: UnpicklingError odd number of items for DICT
