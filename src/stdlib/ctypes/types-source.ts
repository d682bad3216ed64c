// The types of _ctypes, in Python, over the blocks of memory-source.ts: what all C types share, simple types and arrays,
// with their metaclasses. Each class carries what is known of it in `_info_`.

export const TYPES_SOURCE = String.raw`
class _Info:
    """What a C type is: its size and alignment, how it shows itself to memoryview, and what it is made of."""
    code = item = order = layout = None
    length = 0
    shape = ()
    final = False
    pointer_type = None
    flags = 0

    def __init__(self, size, align, format):
        self.size = size
        self.align = align
        self.format = format

    def unit(self):
        """The size of one item of the innermost array."""
        return self.size if self.item is None else self.item._info_.unit()

    def copy(self):
        made = _Info(self.size, self.align, self.format)
        made.__dict__.update(self.__dict__)
        made.final = False
        made.pointer_type = None
        return made


def _info_of(cls):
    return getattr(cls, '_info_', None)


def _wanted_info(cls):
    info = _info_of(cls) if isinstance(cls, CType_Type) else None
    if info is None:
        raise TypeError(f"{cls!r} must have storage info")
    return info


def _caller():
    """The module that runs the code which makes a type."""
    frame = sys._getframe(2)
    while frame.f_back is not None and frame.f_globals is globals():
        frame = frame.f_back
    return frame.f_globals.get('__name__')


class CType_Type(type):
    """metatype for the C types"""
    __module__ = '_ctypes'

    def __mul__(cls, length):
        if not isinstance(length, int):
            raise TypeError(f"can't multiply sequence by non-int of type '{type(length).__name__}'")
        if length < 0:
            raise ValueError(f"Array length must be >= 0, not {length}")
        key = cls, length
        known = _array_types.get(key)
        if known is None:
            namespace = {'_type_': cls, '_length_': length, '__module__': _caller()}
            known = _array_types[key] = PyCArrayType(f'{cls.__name__}_Array_{length}', (Array,), namespace)
        return known

    __rmul__ = __mul__

    @property
    def __pointer_type__(cls):
        info = cls.__dict__.get('_info_')
        if info is None or info.pointer_type is None:
            raise AttributeError(f"type {cls.__name__!r} has no attribute '__pointer_type__'")
        return info.pointer_type

    @__pointer_type__.setter
    def __pointer_type__(cls, value):
        _wanted_info(cls).pointer_type = value

    def from_address(cls, address, /):
        """C.from_address(integer) -> C instance\naccess a C instance at the specified address"""
        _check_concrete(cls)
        return _shared(cls, *_find(index(address)))

    def from_buffer(cls, obj, offset=0, /):
        """C.from_buffer(object, offset=0, /) -> C instance\ncreate a C instance from a writeable buffer"""
        info = _check_concrete(cls)
        view = memoryview(obj)
        if view.readonly:
            raise TypeError("underlying buffer is not writable")
        if not view.contiguous:
            raise TypeError("underlying buffer is not C contiguous")
        data = _fitting(view.cast('B') if view.format != 'B' or view.ndim != 1 else view, info.size, offset)
        made = _shared(cls, _Block(data), 0)
        made._block.kept[0] = 'ffffffff', _Kept(view)
        return made

    def from_buffer_copy(cls, obj, offset=0, /):
        """C.from_buffer_copy(object, offset=0, /) -> C instance\ncreate a C instance from a readable buffer"""
        info = _check_concrete(cls)
        return _shared(cls, _block_of(_fitting(memoryview(bytes(obj)), info.size, offset)[:info.size]), 0)

    def in_dll(cls, dll, name, /):
        """C.in_dll(dll, name) -> C instance\naccess a C instance in a dll"""
        raise ValueError(f"undefined symbol: {name}")

    def from_param(cls, value, /):
        """Convert a Python object into a function call parameter."""
        if isinstance(value, cls):
            return value
        if isinstance(value, CArgObject) and isinstance(value.obj, cls):
            return value
        if hasattr(value, '_as_parameter_'):
            return cls.from_param(value._as_parameter_)
        raise TypeError(f"expected {cls.__name__} instance instead of {type(value).__name__}")


_array_types = {}


def _fitting(view, size, offset):
    if offset < 0:
        raise ValueError("offset cannot be negative")
    if len(view) < offset + size:
        raise ValueError(f"Buffer size too small ({len(view)} instead of at least {offset + size} bytes)")
    return view[offset:]


def _check_concrete(cls):
    info = _info_of(cls)
    if info is None or '_abstract_' in cls.__dict__:
        raise TypeError("abstract class")
    info.final = True
    return info


def _shared(cls, block, start, base=None, key=''):
    """An object over memory that is there."""
    made = object.__new__(cls)
    made._block = block
    made._start = start
    made._b_base_ = base
    made._key = key
    size = cls._info_.size
    made._view = block.view if start == 0 and size == len(block.view) else block.view[start:start + size]
    return made


class _CData(metaclass=CType_Type):
    """The base of all C data."""
    __slots__ = '_block', '_start', '_view', '_key', '_b_base_', '__weakref__'

    def __new__(cls, *args, **kwargs):
        return _shared(cls, _new_block(_check_concrete(cls).size), 0)

    @property
    def _b_needsfree_(self):
        return int(self._b_base_ is None)

    @property
    def _objects(self):
        if self._b_base_ is not None:
            return self._b_base_._objects
        kept = {key: held.shown for key, held in self._block.kept.values() if held is not None}
        if self._info_.code is not None:
            return kept.get('')
        return kept or None

    def __buffer__(self, flags):
        info = self._info_
        return _typed_view(self._view, info.format, info.unit(), info.shape)

    def __hash__(self):
        raise TypeError("unhashable type")

    def __reduce__(self):
        if _has_pointers(type(self)):
            raise ValueError("ctypes objects containing pointers cannot be pickled")
        return _unpickle, (type(self), (getattr(self, '__dict__', {}), bytes(self._view)))

    def __setstate__(self, state, /):
        attributes, data = state
        self._view[:len(data)] = data
        if attributes:
            self.__dict__.update(attributes)

    def __ctypes_from_outparam__(self):
        """default __ctypes_from_outparam__ method returns self."""
        return self


def _has_one(name, args):
    if len(args) > 1:
        raise TypeError(f"{name} expected at most 1 argument, got {len(args)}")
    return len(args) == 1


def _unpickle(cls, state, /):
    made = cls.__new__(cls)
    made.__setstate__(state)
    return made


def _has_pointers(cls):
    info = cls._info_
    if isinstance(cls, (PyCPointerType, PyCFuncPtrType)) or info.code in ('P', 'z', 'Z', 'O'):
        return True
    if info.item is not None:
        return _has_pointers(info.item)
    return any(_has_pointers(field.type) for field in info.layout or ())


# ---- values in memory --------------------------------------------------------------------------------------------------

def _is_plain(cls):
    """A simple type itself, whose values are those of Python; a class derived from it gives objects."""
    return cls.__bases__[0] is _SimpleCData


def _inner_key(base, number):
    return f'{number:x}:{base._key}' if base._key else f'{number:x}'


def _load(cls, base, start, number):
    """The value of this type at this place of an object's memory."""
    info = cls._info_
    if info.code is not None and _is_plain(cls):
        return _load_simple(info, base._block, start)
    return _shared(cls, base._block, start, base, _inner_key(base, number))


def _load_simple(info, block, start):
    if info.code == 'O':
        held = block.kept.get(start)
        if held is not None:
            return held[1].shown
    return info.load(block.view[start:start + info.size], info.order)


def _store_simple(info, block, start, value, key):
    held = info.store(block.view[start:start + info.size], value, info.order)
    if held is not None:
        block.kept[start] = key, held if isinstance(held, _Kept) else _Kept(held)


def _store(cls, base, start, number, value):
    info = cls._info_
    block = base._block
    key = _inner_key(base, number)
    if not isinstance(value, _CData):
        if info.code is not None:
            _store_simple(info, block, start, value, key)
        elif isinstance(value, tuple):
            _store(cls, base, start, number, cls(*value))
        elif value is None and isinstance(cls, PyCPointerType):
            _store_address(block.view[start:start + 8], 0)
        elif isinstance(cls, PyCFuncPtrType) and callable(value):
            _store(cls, base, start, number, cls(value))
        else:
            raise TypeError(f"expected {cls.__name__} instance, got {type(value).__name__}")
    elif isinstance(value, cls):
        block.view[start:start + info.size] = value._view[:info.size]
        for at, held in value._block.kept.items():
            if value._start <= at < value._start + info.size:
                block.kept[at - value._start + start] = key, held[1]
        if isinstance(cls, (PyCPointerType, PyCFuncPtrType)):
            block.kept[start] = key, _Kept(value._objects, value)
    elif isinstance(cls, PyCPointerType) and isinstance(value, Array) and issubclass(value._type_, cls._type_):
        _store_address(block.view[start:start + 8], addressof(value))
        block.kept[start] = key, _Kept(value)
    else:
        raise TypeError(f"incompatible types, {type(value).__name__} instance instead of {cls.__name__} instance")


def _sequence(cls, values):
    """Items as a slice gives them: bytes of c_char, a str of c_wchar, else a list."""
    code = cls._info_.code
    return b''.join(values) if code == 'c' else ''.join(values) if code == 'u' else values


# ---- simple types -----------------------------------------------------------------------------------------------------

class PyCSimpleType(CType_Type):
    """metatype for the PyCSimpleType objects"""
    __module__ = '_ctypes'

    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        inherited = _info_of(cls)
        code = getattr(cls, '_type_', None)
        if cls.__dict__.get('_info_') is not None or name == '_SimpleCData' and code is None:
            return
        if code is None:
            raise AttributeError("class must define a '_type_' attribute")
        if not isinstance(code, str):
            raise TypeError("class must define a '_type_' string attribute")
        if len(code) != 1:
            raise ValueError("class must define a '_type_' attribute which must be a string of length 1")
        if code not in _CODES:
            raise AttributeError("class must define a '_type_' attribute which must be\n"
                                 "a single character string containing one of 'cbBhHiIlLdDFGfuzZqQPXOv?g'.")
        if inherited is not None:
            info = inherited.copy()
        else:
            info = _simple_info(code, 'little')
        cls._info_ = info
        if inherited is None and code not in 'PzZO':
            swapped = PyCSimpleType.__new__(PyCSimpleType, name + '_be', bases,
                                            {'_type_': code, '__module__': cls.__module__})
            swapped._info_ = _simple_info(code, 'big')
            swapped.__ctype_be__ = swapped
            swapped.__ctype_le__ = cls
            cls.__ctype_le__ = cls
            cls.__ctype_be__ = swapped

    def from_param(cls, value, /):
        """Convert a Python object into a function call parameter."""
        if isinstance(value, cls):
            return value
        info = _wanted_info(cls)
        code = info.code
        if code in 'zZP':
            if value is None:
                return None
            if code == 'P' and isinstance(value, int):
                return CArgObject('P', value, None)
            if isinstance(value, bytes) and code in 'zP':
                return _text_argument('z', value, value + b'\0')
            if isinstance(value, str) and code in 'ZP':
                return _text_argument('Z', value, _wide_bytes(value + '\0'))
            target = value.obj if isinstance(value, CArgObject) else value
            wanted = {'z': 'c', 'Z': 'u'}.get(code)
            if isinstance(target, (Array, _Pointer)) and wanted in (None, target._type_._info_.code):
                return value
            if wanted is None and isinstance(target, (_CData if value is not target else CFuncPtr)):
                return value
            if isinstance(target, _SimpleCData) and target._info_.code in ('zZ' if code == 'P' else wanted):
                return value
        else:
            try:
                made = _shared(cls, _new_block(info.size), 0)
                _store_simple(info, made._block, 0, value, '')
                return CArgObject(code, _load_simple(info, made._block, 0), value)
            except (TypeError, ValueError):
                if not hasattr(value, '_as_parameter_'):
                    raise
        if hasattr(value, '_as_parameter_'):
            return cls.from_param(value._as_parameter_)
        raise TypeError("wrong type" if code == 'P' else f"'{type(value).__name__}' object cannot be interpreted as "
                        + ('bytes or an integer address' if code == 'z' else 'a string or an integer address'))


def _simple_info(code, order):
    size, load, store = _CODES[code]
    align = {'F': 4, 'D': 8, 'G': 16}.get(code, size)
    info = _Info(size, align, ('<' if order == 'little' else '>') + code)
    info.code, info.load, info.store, info.order = code, load, store, order
    return info


def _text_argument(code, value, data):
    block = _block_of(data)
    return CArgObject(code, _address(block), block)


class _SimpleCData(_CData, metaclass=PyCSimpleType):
    """XXX to be provided"""
    __slots__ = ()

    def __init__(self, *args, **ignored):
        if _has_one('__init__', args):
            self.value = args[0]

    @property
    def value(self):
        """current value"""
        return _load_simple(self._info_, self._block, self._start)

    @value.setter
    def value(self, value):
        _store_simple(self._info_, self._block, self._start, value, self._key)

    def __bool__(self):
        return any(self._view)

    def __repr__(self):
        if not _is_plain(type(self)):
            return object.__repr__(self)
        return f"{type(self).__name__}({self.value!r})"

    def __ctypes_from_outparam__(self):
        """default __ctypes_from_outparam__ method returns self."""
        return self.value if _is_plain(type(self)) else self


# ---- arrays ------------------------------------------------------------------------------------------------------------

class PyCArrayType(CType_Type):
    """metatype for the Array Objects"""
    __module__ = '_ctypes'

    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        if name == 'Array' and bases == (_CData,):
            return
        try:
            length = cls._length_
        except AttributeError:
            raise AttributeError("class must define a '_length_' attribute") from None
        if not isinstance(length, int):
            raise TypeError("The '_length_' attribute must be an integer")
        if length < 0:
            raise ValueError("The '_length_' attribute must not be negative")
        try:
            item = cls._type_
        except AttributeError:
            raise AttributeError("class must define a '_type_' attribute") from None
        inner = _wanted_info(item) if isinstance(item, CType_Type) else None
        if inner is None:
            raise TypeError("_type_ must have storage info")
        inner.final = True
        if length * inner.size > sys.maxsize:
            raise OverflowError("array too large")
        info = _Info(inner.size * length, inner.align, inner.format)
        info.item, info.length, info.shape = item, length, (length, *inner.shape)
        info.final = True
        cls._info_ = info
        if inner.code == 'c':
            cls.value = property(_get_bytes, _set_bytes, doc="string value")
            cls.raw = property(_get_raw, _set_raw, doc="value")
        elif inner.code == 'u':
            cls.value = property(_get_text, _set_text, doc="string value")

    def from_param(cls, value, /):
        """Convert a Python object into a function call parameter."""
        if isinstance(value, (bytes, str)):
            code = cls._type_._info_.code
            if code == ('c' if isinstance(value, bytes) else 'u'):
                if len(value) > cls._length_:
                    raise ValueError("Invalid length")
                made = cls()
                made.value = value
                return made
        elif isinstance(value, tuple):
            if len(value) > cls._length_:
                raise RuntimeError("Invalid length")
            return cls(*value)
        return super().from_param(value)


def _get_bytes(self):
    return bytes(self._view).split(b'\0', 1)[0]


def _set_bytes(self, value):
    if not isinstance(value, bytes):
        raise TypeError(f"bytes expected instead of {type(value).__name__} instance")
    _put_bytes(self._view, value, "byte string too long")


def _put_bytes(view, value, message):
    if len(value) > len(view):
        raise ValueError(message)
    view[:len(value)] = value
    if len(value) < len(view):
        view[len(value)] = 0


def _get_raw(self):
    return bytes(self._view)


def _set_raw(self, value):
    data = memoryview(value).cast('B')
    if len(data) > len(self._view):
        raise ValueError("byte string too long")
    self._view[:len(data)] = data


def _get_text(self):
    return _text_of(bytes(self._view))


def _set_text(self, value):
    if not isinstance(value, str):
        raise TypeError(f"unicode string expected instead of {type(value).__name__} instance")
    _put_text(self._view, value, "string too long")


def _put_text(view, value, message):
    data = _wide_bytes(value)
    if len(data) > len(view):
        raise ValueError(message)
    view[:len(data)] = data
    view[len(data):len(data) + 4] = bytes(min(4, len(view) - len(data)))


class Array(_CData, metaclass=PyCArrayType):
    """Abstract base class for arrays.

The recommended way to create concrete array types is by multiplying any
ctypes data type with a non-negative integer. Alternatively, you can subclass
this type and define _length_ and _type_ class variables. Array elements can
be read and written using standard subscript and slice accesses for slice
reads, the resulting object is not itself an Array."""
    __slots__ = ()

    def __init__(self, *items):
        for at, item in enumerate(items):
            self[at] = item

    def __len__(self):
        return self._length_

    def _at(self, at):
        at = index(at)
        if at < 0:
            at += self._length_
        if not 0 <= at < self._length_:
            raise IndexError("invalid index")
        return at

    def __getitem__(self, key, /):
        item = self._type_
        if isinstance(key, slice):
            places = range(*key.indices(self._length_))
            size = item._info_.size
            return _sequence(item, [_load(item, self, self._start + at * size, at) for at in places])
        if not hasattr(type(key), '__index__'):
            raise TypeError("indices must be integers")
        at = self._at(key)
        return _load(item, self, self._start + at * item._info_.size, at)

    def __setitem__(self, key, value, /):
        item = self._type_
        size = item._info_.size
        if isinstance(key, slice):
            places = range(*key.indices(self._length_))
            if not hasattr(type(value), '__len__') or len(places) != len(value):
                raise ValueError("Can only assign sequence of same size")
            for at, one in zip(places, value):
                _store(item, self, self._start + at * size, at, one)
            return
        if not hasattr(type(key), '__index__'):
            raise TypeError("indices must be integer")
        at = self._at(key)
        _store(item, self, self._start + at * size, at, value)

    def __delitem__(self, key, /):
        raise TypeError("Array does not support item deletion")

    @classmethod
    def __class_getitem__(cls, item, /):
        """See PEP 585"""
        return type(list[int])(cls, item)
`;
