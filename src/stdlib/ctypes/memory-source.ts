// What the objects of _ctypes stand on, in Python: blocks of memory with made-up addresses, and how a C value lies in
// its bytes.
//
// A block is a memoryview; objects that share memory hold the same block and a place in it. An address is given out when
// somebody asks for it, from a range of its own, and leads back to its block as long as that lives: so pointers, casts and
// string_at() work on all memory of the program, and an address that nobody gave out is an error and no crash.

export const MEMORY_SOURCE = String.raw`
"""Create and manipulate C compatible data types in Python."""

import sys
from math import copysign, inf
from operator import index
from _bisect import bisect_right
from _struct import Struct
from _weakref import ref

__version__ = "1.1.0"
RTLD_LOCAL = 0
RTLD_GLOBAL = 256
FUNCFLAG_CDECL = 1
FUNCFLAG_PYTHONAPI = 4
FUNCFLAG_USE_ERRNO = 8
FUNCFLAG_USE_LASTERROR = 16
SIZEOF_TIME_T = 8
CTYPES_MAX_ARGCOUNT = 1024


class ArgumentError(Exception):
    __module__ = 'ctypes'


class _Block:
    """Memory, and the objects that pointers in it keep alive, by their place."""
    __slots__ = ('view', 'address', 'kept', '__weakref__')

    def __init__(self, view):
        self.view = view
        self.address = 0
        self.kept = {}


def _new_block(size):
    return _Block(memoryview(bytearray(size)))


_starts = []
_blocks = []
_free = 0x7e0000001000


def _address(block):
    global _free
    if not block.address:
        if len(_starts) % 1024 == 1023:
            living = [(start, known) for start, known in zip(_starts, _blocks) if known() is not None]
            _starts[:] = [start for start, _ in living]
            _blocks[:] = [known for _, known in living]
        block.address = _free
        _free += len(block.view) + 31 & ~15
        _starts.append(block.address)
        _blocks.append(ref(block))
    return block.address


def _find(address):
    """The block of an address, and the place in it."""
    at = bisect_right(_starts, address) - 1
    block = _blocks[at]() if at >= 0 else None
    if block is None or address > block.address + len(block.view):
        raise ValueError(f"no memory of this program at {address:#x}")
    return block, address - block.address


def _bytes_at(address, size=-1):
    block, start = _find(address)
    data = bytes(block.view[start:])
    if size >= 0:
        return data[:size]
    end = data.find(b'\0')
    return data if end < 0 else data[:end]


def _text_at(address, size=-1):
    block, start = _find(address)
    return _text_of(bytes(block.view[start:]), size)


def _text_of(data, size=-1):
    codes = [int.from_bytes(data[at:at + 4], 'little') for at in range(0, len(data) - 3, 4)]
    if size < 0:
        size = codes.index(0) if 0 in codes else len(codes)
    return ''.join(map(chr, codes[:size]))


def _wide_bytes(text):
    return b''.join(ord(character).to_bytes(4, 'little') for character in text)


def _block_of(data):
    """A block of its own for bytes that a pointer shall lead to."""
    block = _new_block(len(data))
    block.view[:] = data
    return block


# ---- how a value lies in its bytes: load(view) and store(view, value), which may give an object to keep alive ---------

def _integers(code, size):
    bits = 8 * size
    mask = (1 << bits) - 1
    signed = code.islower()

    def load(view, order):
        return int.from_bytes(view, order, signed=signed)

    def store(view, value, order):
        view[:] = (index(value) & mask).to_bytes(size, order)

    return load, store


def _floats(code, size):
    little, big = Struct('<' + code), Struct('>' + code)

    def load(view, order):
        return (little if order == 'little' else big).unpack(view[:little.size])[0]

    def store(view, value, order):
        number = copysign(value, value)
        kind = little if order == 'little' else big
        try:
            data = kind.pack(number)
        except OverflowError:
            data = kind.pack(copysign(inf, number))
        view[:little.size] = data

    return load, store


def _complexes(code, size):
    half = size // 2
    load_part, store_part = _floats(code, half)

    def load(view, order):
        return complex(load_part(view[:half], order), load_part(view[half:], order))

    def store(view, value, order):
        number = complex(value)
        store_part(view[:half], number.real, order)
        store_part(view[half:], number.imag, order)

    return load, store


def _load_bool(view, order):
    return view[0] != 0


def _store_bool(view, value, order):
    view[0] = bool(value)


def _load_variant(view, order):
    return view != b'\0\0'


def _store_variant(view, value, order):
    view[:] = b'\xff\xff' if value else b'\0\0'


def _load_char(view, order):
    return bytes(view)


def _store_char(view, value, order):
    if isinstance(value, (bytes, bytearray)):
        if len(value) != 1:
            raise TypeError("one character bytes, bytearray, or an integer in range(256) expected, "
                            f"not {type(value).__name__} of length {len(value)}")
        view[0] = value[0]
    elif isinstance(value, int):
        if not 0 <= value < 256:
            raise TypeError("integer not in range(256)")
        view[0] = value
    else:
        raise TypeError("one character bytes, bytearray, or an integer in range(256) expected, "
                        f"not {type(value).__name__}")


def _load_wide(view, order):
    return chr(int.from_bytes(view, order))


def _store_wide(view, value, order):
    if not isinstance(value, str):
        raise TypeError(f"a unicode character expected, not instance of {type(value).__name__}")
    if len(value) != 1:
        raise TypeError(f"a unicode character expected, not a string of length {len(value)}")
    view[:] = ord(value).to_bytes(4, order)


def _load_address(view, order='little'):
    return int.from_bytes(view, 'little')


def _store_address(view, address):
    view[:] = (address & 0xffffffffffffffff).to_bytes(8, 'little')


def _load_pointer(view, order):
    return _load_address(view) or None


def _store_pointer(view, value, order):
    if value is not None and not isinstance(value, int):
        raise TypeError("cannot be converted to pointer")
    _store_address(view, value or 0)


def _load_text_pointer(read):
    def load(view, order):
        address = _load_address(view)
        return read(address) if address else None

    return load


def _store_text_pointer(wanted, said, encode):
    def store(view, value, order):
        if value is None or isinstance(value, int):
            _store_address(view, value or 0)
            return value
        if not isinstance(value, wanted):
            raise TypeError(f"{said} or integer address expected instead of {type(value).__name__} instance")
        block = _block_of(encode(value))
        _store_address(view, _address(block))
        return _Kept(value, block)

    return store


class _Kept:
    """What a pointer keeps alive: the object to show, and the memory."""
    __slots__ = ('shown', 'block')

    def __init__(self, shown, block=None):
        self.shown = shown
        self.block = block


def _no_load(view, order):
    raise ValueError("PyObject is NULL")


def _store_object(view, value, order):
    _store_address(view, id(value))
    return _Kept(value)


#: code -> (size, load, store)
_CODES = {
    **{code: (size, *_integers(code, size)) for code, size in zip('bBhHiIlLqQ', (1, 1, 2, 2, 4, 4, 8, 8, 8, 8))},
    'f': (4, *_floats('f', 4)),
    'd': (8, *_floats('d', 8)),
    'g': (16, *_floats('d', 16)),
    'F': (8, *_complexes('f', 8)),
    'D': (16, *_complexes('d', 16)),
    'G': (32, *_complexes('d', 32)),
    '?': (1, _load_bool, _store_bool),
    'v': (2, _load_variant, _store_variant),
    'c': (1, _load_char, _store_char),
    'u': (4, _load_wide, _store_wide),
    'P': (8, _load_pointer, _store_pointer),
    'z': (8, _load_text_pointer(_bytes_at), _store_text_pointer(bytes, 'bytes', lambda data: data + b'\0')),
    'Z': (8, _load_text_pointer(_text_at),
          _store_text_pointer(str, 'unicode string', lambda text: _wide_bytes(text + '\0'))),
    'O': (8, _no_load, _store_object),
}
`;
