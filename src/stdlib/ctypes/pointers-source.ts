// Pointers and functions of _ctypes, in Python, over types-source.ts.
//
// No function outside the program can be called: JavaScript reaches no shared library. A function type made of a Python
// function is called as C would call it, its arguments and result converted on the way, and the few functions that ctypes
// itself is made of (memmove, cast, string_at …) are here, by the numbers that stand for their addresses.

export const POINTERS_SOURCE = `
class CArgObject:
    __slots__ = 'code', 'value', 'obj'
    __module__ = '_ctypes'

    def __init__(self, code, value, obj):
        self.code = code
        self.value = value
        self.obj = obj

    @property
    def _obj(self):
        return self.obj

    def __repr__(self):
        if self.code in 'zZP':
            return f"<cparam {self.code!r} ({self.value:#x})>"
        return f"<cparam {self.code!r} ({self.value!r})>"


class PyCPointerType(CType_Type):
    """metatype for the Pointer Objects"""
    __module__ = '_ctypes'

    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        if bases == (_CData,):
            return
        info = _Info(8, 8, 'X{}')
        type.__setattr__(cls, '_info_', info)
        item = namespace.get('_type_')
        if item is not None:
            cls.set_type(item)

    def set_type(cls, item, /):
        inner = _wanted_info(item)
        cls._info_.format = '&' + inner.format
        cls._info_.item = None
        type.__setattr__(cls, '_type_', item)
        if inner.pointer_type is None:
            inner.pointer_type = cls

    def from_param(cls, value, /):
        """Convert a Python object into a function call parameter."""
        if value is None:
            return None
        item = cls.__dict__.get('_type_')
        if item is not None:
            if isinstance(value, item):
                return byref(value)
            if isinstance(value, (_Pointer, Array)) and issubclass(value._type_, item):
                return value
            if isinstance(value, CArgObject) and isinstance(value.obj, item):
                return value
        return super().from_param(value)


class _Pointer(_CData, metaclass=PyCPointerType):
    """XXX to be provided"""
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if not hasattr(cls, '_type_'):
            raise TypeError("Cannot create instance: has no _type_")
        return _CData.__new__(cls)

    def __init__(self, *args, **ignored):
        if _has_one('POINTER', args):
            self.contents = args[0]

    @property
    def contents(self):
        """the object this pointer points to (read-write)"""
        block, start = self._target()
        return _shared(self._type_, block, start, self)

    @contents.setter
    def contents(self, value):
        if not isinstance(value, _CData):
            raise TypeError(f"expected {self._type_.__name__} instead of {type(value).__name__}")
        _store_address(self._view, addressof(value))
        self._block.kept[self._start] = '1', _Kept(value)

    def _target(self):
        address = _load_address(self._view)
        if not address:
            raise ValueError("NULL pointer access")
        return _find(address)

    def __bool__(self):
        return _load_address(self._view) != 0

    def _element(self, at):
        block, start = self._target()
        return _shared(self._type_, block, start + at * self._type_._info_.size, self)

    def __getitem__(self, key, /):
        item = self._type_
        if isinstance(key, slice):
            step = 1 if key.step is None else index(key.step)
            if step == 0:
                raise ValueError("slice step cannot be zero")
            if key.start is None and step < 0:
                raise ValueError("slice start is required for step < 0")
            if key.stop is None:
                raise ValueError("slice stop is required")
            places = range(0 if key.start is None else index(key.start), index(key.stop), step)
            return _sequence(item, [self[at] for at in places])
        if not hasattr(type(key), '__index__'):
            raise TypeError("Pointer indices must be integer")
        element = self._element(index(key))
        return element.value if _info_of(item).code is not None and _is_plain(item) else element

    def __setitem__(self, key, value, /):
        if not hasattr(type(key), '__index__'):
            raise TypeError("Pointer indices must be integer")
        at = index(key)
        element = self._element(at)
        _store(self._type_, element, element._start, at, value)

    def __delitem__(self, key, /):
        raise TypeError("Pointer does not support item deletion")


# ---- functions ---------------------------------------------------------------------------------------------------------

class PyCFuncPtrType(CType_Type):
    """metatype for C function pointers"""
    __module__ = '_ctypes'

    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        if bases == (_CData,):
            return
        flags = getattr(cls, '_flags_', None)
        if not isinstance(flags, int):
            raise TypeError("class must define _flags_ which must be an integer")
        argtypes = namespace.get('_argtypes_')
        if argtypes is not None and not isinstance(argtypes, tuple):
            raise TypeError("_argtypes_ must be a sequence of types")
        _check_argtypes(argtypes)
        _check_restype(namespace.get('_restype_'))
        info = _Info(8, 8, 'X{}')
        info.flags = flags
        type.__setattr__(cls, '_info_', info)


def _check_argtypes(argtypes):
    for at, one in enumerate(argtypes or (), 1):
        if not hasattr(one, 'from_param'):
            raise TypeError(f"item {at} in _argtypes_ has no from_param method")


def _check_restype(restype):
    if restype is not None and not isinstance(restype, CType_Type) and not callable(restype):
        raise TypeError("_restype_ must be a type, a callable, or None")


_functions = {}


class CFuncPtr(_CData, metaclass=PyCFuncPtrType):
    """Function Pointer"""
    __slots__ = '_callable', '_own_argtypes', '_own_restype', '_errcheck', '__dict__'

    def __new__(cls, target=None, *flags):
        self = _CData.__new__(cls)
        self._callable = None
        self._own_argtypes = self._own_restype = self._errcheck = _CData
        if isinstance(target, tuple):
            name, dll = target
            if not isinstance(name, (str, bytes, int)):
                raise TypeError("the _handle attribute of the second argument must be an integer")
            raise AttributeError(f"undefined symbol: {name}")
        if isinstance(target, int):
            _store_address(self._view, target)
            self._callable = _functions.get(target)
        elif target is not None:
            if not callable(target):
                raise TypeError("argument must be callable or integer function address")
            self._callable = _called_by_c(cls, target)
            block = _new_block(1)
            _store_address(self._view, _address(block))
            self._block.kept[0] = '0', _Kept(target, block)
            _functions[block.address] = self._callable
        return self

    @property
    def argtypes(self):
        """specify the argument types"""
        if self._own_argtypes is not _CData:
            return self._own_argtypes
        return getattr(type(self), '_argtypes_', None)

    @argtypes.setter
    def argtypes(self, value):
        argtypes = None if value is None else tuple(value)
        _check_argtypes(argtypes)
        self._own_argtypes = argtypes

    @property
    def restype(self):
        """specify the result type"""
        return getattr(type(self), '_restype_', None) if self._own_restype is _CData else self._own_restype

    @restype.setter
    def restype(self, value):
        if value is not None and not isinstance(value, CType_Type) and not callable(value):
            raise TypeError("restype must be a type, a callable, or None")
        self._own_restype = value

    @property
    def errcheck(self):
        """a function to check for errors"""
        return None if self._errcheck is _CData else self._errcheck

    @errcheck.setter
    def errcheck(self, value):
        if not callable(value):
            raise TypeError("the errcheck attribute must be callable")
        self._errcheck = value

    def __bool__(self):
        return _load_address(self._view) != 0

    def __repr__(self):
        return f"<{type(self).__name__} object at {id(self):#x}>"

    def __call__(self, *args, **kwargs):
        target = self._callable or _functions.get(_load_address(self._view))
        if target is None:
            raise ValueError("attempt to call a NULL function pointer" if not self else
                             "no function of this program at this address")
        argtypes = self.argtypes
        converted = args
        if argtypes is not None:
            if len(args) < len(argtypes):
                plural = '' if len(argtypes) == 1 else 's'
                raise TypeError(f"this function takes at least {len(argtypes)} argument{plural} ({len(args)} given)")
            converted = [_converted(argtypes, at, arg) for at, arg in enumerate(args)]
        result = _result(self.restype, target(*map(_passed, converted)))
        return result if self.errcheck is None else self.errcheck(result, self, args)


def _converted(argtypes, at, arg):
    if at >= len(argtypes):
        return arg
    try:
        return argtypes[at].from_param(arg)
    except Exception as error:
        raise ArgumentError(f"argument {at + 1}: {type(error).__name__}: {error}") from None


def _passed(arg):
    """What C would get: a number, or an address; an object for py_object."""
    if isinstance(arg, CArgObject):
        return arg.value
    if isinstance(arg, Array):
        return addressof(arg)
    if isinstance(arg, (_Pointer, CFuncPtr)):
        return _load_address(arg._view)
    if isinstance(arg, _SimpleCData):
        return _load_address(arg._view) if arg._info_.code in 'zZP' else arg.value
    return arg


def _result(restype, value):
    if restype is None or value is None and not isinstance(restype, type):
        return None
    if not isinstance(restype, CType_Type):
        return restype(value)
    made = _shared(restype, _new_block(restype._info_.size), 0)
    code = restype._info_.code
    if code is None:
        if isinstance(value, _CData):
            made._view[:] = value._view
        else:
            _store_address(made._view, value or 0)
        return made
    if code in 'zZ':
        _store_address(made._view, value or 0)
    else:
        _store_simple(restype._info_, made._block, 0, value, '')
    return made.value if _is_plain(restype) else made


def _called_by_c(cls, function):
    argtypes = getattr(cls, '_argtypes_', None) or ()
    restype = getattr(cls, '_restype_', None)

    def call(*args):
        try:
            result = function(*(_result(kind, arg) for kind, arg in zip(argtypes, args)))
            if restype is None:
                return None
            made = _shared(restype, _new_block(restype._info_.size), 0)
            _store(restype, made, 0, 0, result)
            return _passed(made) if restype._info_.code is not None or isinstance(restype, PyCPointerType) else made
        except Exception as error:
            sys.unraisablehook(_unraisable(error, function))
            return 0 if restype is not None else None

    return call


def _unraisable(error, function):
    from types import SimpleNamespace
    return SimpleNamespace(exc_type=type(error), exc_value=error, exc_traceback=error.__traceback__, object=None,
                           err_msg=f"Exception ignored while calling ctypes callback function {function!r}")


def _move(target, source, size):
    data = _bytes_at(source, size)
    block, start = _find(target)
    block.view[start:start + size] = data
    return target


def _fill(target, value, size):
    block, start = _find(target)
    block.view[start:start + size] = bytes([value & 255]) * size
    return target


def _cast_to(address, source, cls):
    info = _info_of(cls)
    if info is None or not (isinstance(cls, (PyCPointerType, PyCFuncPtrType)) or info.code in tuple('sPzUZXO')):
        raise TypeError("cast() argument 2 must be a pointer type")
    made = cls()
    _store_address(made._view, address or 0)
    if isinstance(source, _CData):
        made._block.kept[0] = '', _Kept(source, source._block.kept)
    elif isinstance(source, (bytes, str)):
        made._block.kept[0] = '', _Kept(source, _find(address)[0])
    return made


def _view_at(address, size, readonly):
    block, start = _find(address)
    view = block.view[start:start + size]
    return view.toreadonly() if readonly else view


(_memmove_addr, _memset_addr, _cast_addr, _string_at_addr, _wstring_at_addr, _memoryview_at_addr) = range(0x1000, 0x1060, 16)
_functions.update({
    _memmove_addr: _move,
    _memset_addr: _fill,
    _cast_addr: _cast_to,
    _string_at_addr: _bytes_at,
    _wstring_at_addr: _text_at,
    _memoryview_at_addr: _view_at,
})


# ---- functions of the module -------------------------------------------------------------------------------------------

def _checked(function, obj, place=''):
    if not isinstance(obj, _CData):
        raise TypeError(f"{function}() argument{place} must be _ctypes._CData, not {type(obj).__name__}")
    return obj


def sizeof(obj, /):
    """Return the size in bytes of a C instance."""
    if isinstance(obj, _CData):
        return len(obj._view)
    info = _info_of(obj) if isinstance(obj, CType_Type) else None
    if info is None:
        raise TypeError("this type has no size")
    return info.size


def alignment(obj, /):
    """Return the alignment requirements of a C instance."""
    info = _info_of(obj) if isinstance(obj, (_CData, CType_Type)) else None
    if info is None:
        raise TypeError("no alignment info")
    return info.align


def addressof(obj, /):
    """Return the address of the C instance internal buffer."""
    _checked('addressof', obj)
    return _address(obj._block) + obj._start


def byref(obj, offset=0, /):
    """Return a pointer lookalike to a C instance, only usable as function argument."""
    _checked('byref', obj, ' 1')
    return CArgObject('P', addressof(obj) + index(offset), obj)


def resize(obj, size, /):
    """Resize the memory buffer of a ctypes instance."""
    if not isinstance(obj, _CData):
        raise TypeError("excepted ctypes instance")
    if size < obj._info_.size:
        raise ValueError(f"minimum size is {obj._info_.size}")
    if obj._b_base_ is not None:
        raise ValueError("Memory cannot be resized because this object doesn't own it")
    block = _new_block(size)
    kept = min(size, len(obj._view))
    block.view[:kept] = obj._view[:kept]
    block.kept = obj._block.kept
    obj._block = block
    obj._view = block.view


def buffer_info(cls, /):
    """Return buffer interface information"""
    info = _info_of(cls)
    if info is None:
        raise TypeError("not a ctypes type or object")
    return info.format, len(info.shape), info.shape


_errno = 0


def get_errno():
    return _errno


def set_errno(value, /):
    global _errno
    before, _errno = _errno, value
    return before


def dlopen(name, flags=0, /):
    """dlopen(name, flag={RTLD_GLOBAL|RTLD_LOCAL}) open a shared library"""
    if name is None:
        return 1
    raise OSError(f"{name}: cannot open shared object file: No such file or directory")


def dlsym(handle, name, /):
    """find symbol in shared library"""
    raise OSError(f"undefined symbol: {name}")


def dlclose(handle, /):
    """dlclose a library"""


def Py_INCREF(obj, /):
    return obj


def Py_DECREF(obj, /):
    return obj


def call_function(address, arguments, /):
    return _functions[address](*map(_passed, arguments))


call_cdeclfunction = call_function
`;
