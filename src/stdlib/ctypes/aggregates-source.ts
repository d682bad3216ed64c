// Structures and unions of _ctypes, in Python, over types-source.ts: their fields are descriptors. Where a field lies is
// worked out by the library's own ctypes/_layout.py, as in CPython.

export const AGGREGATES_SOURCE = String.raw`
class CField:
    """Structure/Union member"""
    __module__ = 'ctypes'

    def __new__(cls, *, name, type, byte_size, byte_offset, index, _internal_use, bit_size=None, bit_offset=None):
        if not _internal_use:
            raise TypeError("CField is not intended to be used directly")
        self = object.__new__(cls)
        self.__dict__.update(name=name, type=type, byte_size=byte_size, byte_offset=byte_offset, bit_size=bit_size,
                             bit_offset=bit_offset, _index=index, is_anonymous=False)
        if bit_size is not None and (type._info_.code is None or type._info_.code not in 'bBhHiIlLqQ?cu'):
            raise TypeError(f"bit fields not allowed for type {type.__name__}")
        if bit_size is None:
            self.__dict__.update(bit_size=byte_size * 8, bit_offset=0, _whole=True)
        else:
            self.__dict__.update(_whole=False)
        return self

    def __setattr__(self, name, value):
        raise AttributeError(f"attribute '{name}' of 'ctypes.CField' objects is not writable")

    @property
    def is_bitfield(self):
        return not self._whole

    @property
    def offset(self):
        return self.byte_offset

    @property
    def size(self):
        return self.byte_size if self._whole else self.bit_size << 16 | self.bit_offset

    def __repr__(self):
        place = (f"size={self.byte_size}" if self._whole
                 else f"bit_size={self.bit_size}, bit_offset={self.bit_offset}")
        return f"<ctypes.CField {self.name!r} type={self.type.__name__}, ofs={self.byte_offset}, {place}>"

    def _inside(self, outer):
        """The same field, seen through the anonymous field that it is in."""
        made = object.__new__(CField)
        made.__dict__.update(self.__dict__, byte_offset=outer.byte_offset + self.byte_offset, _index=outer._index)
        return made

    def __get__(self, instance, owner=None, /):
        if instance is None:
            return self
        if not isinstance(instance, _CData):
            raise TypeError("not a ctype instance")
        cls = self.type
        start = instance._start + self.byte_offset
        if not self._whole:
            return self._load_bits(instance._block.view[start:start + self.byte_size], cls._info_)
        item = cls._info_.item
        if item is not None and item._info_.code in ('c', 'u') and _is_plain(item):
            data = bytes(instance._block.view[start:start + self.byte_size])
            return data.split(b'\0', 1)[0] if item._info_.code == 'c' else _text_of(data)
        return _load(cls, instance, start, self._index)

    def __set__(self, instance, value, /):
        if not isinstance(instance, _CData):
            raise TypeError("not a ctype instance")
        cls = self.type
        start = instance._start + self.byte_offset
        view = instance._block.view[start:start + self.byte_size]
        item = cls._info_.item
        if not self._whole:
            self._store_bits(view, cls._info_, value)
        elif item is not None and item._info_.code == 'c' and isinstance(value, bytes):
            _put_bytes(view, value, f"bytes too long ({len(value)}, maximum length {len(view)})")
        elif item is not None and item._info_.code == 'u' and isinstance(value, str):
            _put_text(view, value, f"string too long ({len(value)}, maximum length {len(view) // 4})")
        elif item is not None and item._info_.code in ('c', 'u') and not isinstance(value, (_CData, tuple)):
            wanted = 'bytes' if item._info_.code == 'c' else 'unicode string'
            raise TypeError(f"{wanted} expected instead of {type(value).__name__} instance")
        else:
            _store(cls, instance, start, self._index, value)

    def __delete__(self, instance, /):
        raise TypeError("cannot delete attribute")

    def _load_bits(self, view, info):
        bits = int.from_bytes(view, info.order) >> self.bit_offset & (1 << self.bit_size) - 1
        if info.code.islower() and info.code not in 'cu' and bits >> self.bit_size - 1:
            bits -= 1 << self.bit_size
        return bool(bits) if info.code == '?' else bits

    def _store_bits(self, view, info, value):
        mask = (1 << self.bit_size) - 1 << self.bit_offset
        bits = index(value) << self.bit_offset & mask
        view[:] = (int.from_bytes(view, info.order) & ~mask | bits).to_bytes(len(view), info.order)


class _Aggregate(CType_Type):
    """What the metatypes of structures and unions share."""
    __module__ = '_ctypes'

    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        if bases == (_CData,):
            return
        inherited = _info_of(cls)
        if '_fields_' in namespace:
            cls._fields_ = namespace['_fields_']
        elif inherited is not None:
            inherited.final = True
            type.__setattr__(cls, '_info_', inherited.copy())
        else:
            align = getattr(cls, '_align_', 1)
            type.__setattr__(cls, '_info_', _Info(0, align, 'B'))

    def __setattr__(cls, name, value):
        if name == '_fields_':
            cls._lay_out(value)
        type.__setattr__(cls, name, value)

    def _lay_out(cls, fields):
        known = cls.__dict__.get('_info_')
        if known is not None and known.final:
            raise AttributeError("_fields_ is final")
        from ctypes._layout import get_layout
        base = cls.__bases__[0]
        inherited = _info_of(base)
        layout = get_layout(cls, fields, cls._is_structure, base if inherited is not None else None)
        info = known if known is not None else _Info(0, 1, 'B')
        info.size, info.align, info.format = layout.size, layout.align, layout.format_spec
        own = tuple(layout.fields)
        info.layout = (*(inherited.layout or ()), *own) if inherited is not None else own
        if inherited is not None:
            inherited.final = True
        for field in own:
            if not isinstance(field.name, str):
                raise TypeError(f"field name must be a string, not {type(field.name).__name__}")
            type.__setattr__(cls, field.name, field)
            field.type._info_.final = True
        type.__setattr__(cls, '_info_', info)
        info.final = True
        for name in cls.__dict__.get('_anonymous_', ()):
            outer = cls.__dict__.get(name)
            if not isinstance(outer, CField):
                raise AttributeError(f"'{name}' is specified in _anonymous_ but not in _fields_")
            outer.__dict__['is_anonymous'] = True
            for inner in outer.type._info_.layout or ():
                for known_name, field in vars(outer.type).items():
                    if isinstance(field, CField) and (field is inner or inner.is_anonymous) and \
                            known_name not in cls.__dict__:
                        type.__setattr__(cls, known_name, field._inside(outer))


class PyCStructType(_Aggregate):
    """metatype for the CData Objects"""
    __module__ = '_ctypes'
    _is_structure = True


class UnionType(_Aggregate):
    """metatype for the Union Objects"""
    __module__ = '_ctypes'
    _is_structure = False


def _initialize(self, args, named):
    fields = self._info_.layout or ()
    if len(args) > len(fields):
        raise TypeError("too many initializers")
    for field, value in zip(fields, args):
        if field.name in named:
            raise TypeError(f"duplicate values for field {field.name!r}")
        setattr(self, field.name, value)
    for name, value in named.items():
        setattr(self, name, value)


class Structure(_CData, metaclass=PyCStructType):
    """Structure base class"""
    __slots__ = ()

    def __init__(self, *args, **named):
        _initialize(self, args, named)


class Union(_CData, metaclass=UnionType):
    """Union base class"""
    __slots__ = ()

    def __init__(self, *args, **named):
        _initialize(self, args, named)
`;
