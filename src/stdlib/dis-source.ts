// The module dis, in Python: what the running engine made of a function, with the public names of the library's dis.
//
// The library's own module reads CPython's bytecode, which no engine here has; this one asks `_opcode.listing` for the
// lines that `typhon dis` prints. On the stack engine they have the form of CPython 3.8, on the register engine its
// instructions, on the jit the lines of the emitted JavaScript. opmap names the instructions of the running engine; the
// jit has none, and tells of the names that code uses as if each were one, for programs that look for them there.

export const DIS_SOURCE = String.raw`
"""Show what the running engine made of a program: its instructions."""

import sys
import types
import collections
import _opcode

__all__ = ["code_info", "dis", "disassemble", "distb", "disco",
           "findlinestarts", "findlabels", "show_code",
           "get_instructions", "Instruction", "Bytecode",
           "cmp_op", "stack_effect", "hascompare", "opname", "opmap",
           "HAVE_ARGUMENT", "EXTENDED_ARG", "hasarg", "hasconst", "hasname",
           "hasjump", "hasjrel", "hasjabs", "hasfree", "haslocal", "hasexc"]

cmp_op = ('<', '<=', '==', '!=', '>', '>=')
_instructions = list(_opcode.names())
opname = _instructions or ['LOAD_GLOBAL', 'STORE_GLOBAL', 'DELETE_GLOBAL']
opmap = {name: number for number, name in enumerate(opname)}
HAVE_ARGUMENT = 0
EXTENDED_ARG = opmap.get('EXTENDED_ARG', -1)


def _having(*parts):
    return [number for name, number in opmap.items() if any(part in name for part in parts)]


hasarg = list(opmap.values())
hasconst = _having('CONST')
hasname = _having('NAME', 'GLOBAL', 'ATTR', 'METHOD', 'IMPORT')
hasjump = _having('JUMP', 'FOR_ITER', 'SETUP')
hasjrel = hasjump
hasjabs = _having('JUMP_ABSOLUTE')
hasfree = _having('DEREF', 'CLOSURE', 'CLASSDEREF')
haslocal = _having('FAST')
hascompare = _having('COMPARE_OP')
hasexc = []

COMPILER_FLAG_NAMES = {
    1: "OPTIMIZED",
    2: "NEWLOCALS",
    4: "VARARGS",
    8: "VARKEYWORDS",
    16: "NESTED",
    32: "GENERATOR",
    64: "NOFREE",
    128: "COROUTINE",
    256: "ITERABLE_COROUTINE",
    512: "ASYNC_GENERATOR",
    0x4000000: "HAS_DOCSTRING",
    0x8000000: "METHOD",
}


def pretty_flags(flags):
    """Return pretty representation of code flags."""
    names = []
    for bit in range(32):
        flag = 1 << bit
        if flags & flag:
            names.append(COMPILER_FLAG_NAMES.get(flag, hex(flag)))
            flags ^= flag
            if not flags:
                break
    else:
        names.append(hex(flags))
    return ", ".join(names)


def _try_compile(source, name):
    try:
        return compile(source, name, 'eval')
    except SyntaxError:
        return compile(source, name, 'exec')


def _get_code_object(x):
    """Helper to handle methods, compiled or raw code objects, and strings."""
    x = getattr(x, '__func__', x)
    for attribute in ('__code__', 'gi_code', 'ag_code', 'cr_code'):
        if hasattr(x, attribute):
            x = getattr(x, attribute)
            break
    if isinstance(x, str):
        x = _try_compile(x, "<disassembly>")
    if hasattr(x, 'co_code'):
        return x
    raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)


Positions = collections.namedtuple('Positions', ['lineno', 'end_lineno', 'col_offset', 'end_col_offset'],
                                   defaults=[None] * 4)

_Instruction = collections.namedtuple(
    "_Instruction",
    ['opname', 'opcode', 'arg', 'argval', 'argrepr', 'offset', 'start_offset', 'starts_line', 'line_number',
     'is_jump_target', 'positions'],
    defaults=[None, None])


class Instruction(_Instruction):
    """One instruction of the running engine, with the line of the listing that shows it."""

    @property
    def label(self):
        return None

    @property
    def baseopname(self):
        return self.opname

    @property
    def baseopcode(self):
        return self.opcode

    @property
    def jump_target(self):
        return self.argval if self.opcode in hasjump else None

    def __str__(self):
        text = self.opname
        if self.argrepr or self.arg is not None:
            number = '' if self.arg is None else str(self.arg)
            text = '%-20s %s' % (self.opname, number)
            if self.argrepr:
                text += ' (%s)' % self.argrepr if number else self.argrepr
        return text


def get_instructions(x, *, first_line=None, show_caches=None, adaptive=False):
    """Iterator over the instructions of a function, method, string or code object."""
    code = _get_code_object(x)
    first = code.co_firstlineno if first_line is None else first_line
    shift = first - code.co_firstlineno
    last = None
    if not _instructions:
        for number, name in enumerate(code.co_names):
            yield Instruction('LOAD_GLOBAL', opmap['LOAD_GLOBAL'], number, name, name, 2 * number, 2 * number,
                              number == 0, first, False, Positions(first, first, None, None))
    for name, offset, arg, shown, argrepr, line, target in _opcode.instructions(code):
        line = None if line is None else line + shift
        argval = arg if shown is None else shown
        yield Instruction(name, opmap.get(name, -1), arg, argval, argrepr, offset, offset, line != last, line, target,
                          Positions(line, line, None, None))
        last = line


def disassemble(co, lasti=-1, *, file=None, **options):
    """Disassemble a code object."""
    lines = _opcode.listing(co)[0][1]
    for line in lines:
        if lasti >= 0 and line[18:23].strip() == str(lasti):
            line = line[:11] + '-->' + line[14:]
        print(line, file=file)


disco = disassemble


def dis(x=None, *, file=None, depth=None, **options):
    """Disassemble classes, methods, functions, and other compiled objects.

    With no argument, disassemble the last traceback.
    """
    if x is None:
        distb(file=file)
        return
    x = getattr(x, '__func__', x)
    for attribute in ('__code__', 'gi_code', 'ag_code', 'cr_code'):
        if hasattr(x, attribute):
            x = getattr(x, attribute)
            break
    if hasattr(x, '__dict__'):
        for name, member in sorted(x.__dict__.items()):
            if isinstance(member, (types.MethodType, types.FunctionType, types.CodeType, classmethod, staticmethod,
                                   type)):
                print("Disassembly of %s:" % name, file=file)
                try:
                    dis(member, file=file, depth=depth)
                except TypeError as msg:
                    print("Sorry:", msg, file=file)
                print(file=file)
    elif hasattr(x, 'co_code'):
        _dis_recursive(x, file, depth)
    elif isinstance(x, str):
        _dis_recursive(_try_compile(x, '<dis>'), file, depth)
    else:
        raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)


def _dis_recursive(code, file, depth):
    disassemble(code, file=file)
    if depth is None or depth > 0:
        for const in code.co_consts:
            if isinstance(const, types.CodeType):
                print(file=file)
                print("Disassembly of %r:" % (const,), file=file)
                _dis_recursive(const, file, None if depth is None else depth - 1)


def distb(tb=None, *, file=None, **options):
    """Disassemble a traceback (default: last traceback)."""
    if tb is None:
        try:
            tb = sys.last_exc.__traceback__ if hasattr(sys, 'last_exc') else sys.last_traceback
        except AttributeError:
            raise RuntimeError("no last traceback to disassemble") from None
        while tb.tb_next:
            tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file)


def code_info(x):
    """Formatted details of methods, functions, or code."""
    co = _get_code_object(x)
    lines = ["Name:              %s" % co.co_name,
             "Filename:          %s" % co.co_filename,
             "Argument count:    %s" % co.co_argcount,
             "Positional-only arguments: %s" % co.co_posonlyargcount,
             "Kw-only arguments: %s" % co.co_kwonlyargcount,
             "Number of locals:  %s" % co.co_nlocals,
             "Stack size:        %s" % co.co_stacksize,
             "Flags:             %s" % pretty_flags(co.co_flags)]
    for title, values, show in (("Constants", co.co_consts, repr), ("Names", co.co_names, str),
                                ("Variable names", co.co_varnames, str), ("Free variables", co.co_freevars, str),
                                ("Cell variables", co.co_cellvars, str)):
        if values:
            lines.append(title + ":")
            for number, value in enumerate(values):
                lines.append("%4d: %s" % (number, show(value)))
    return "\n".join(lines)


def show_code(co, *, file=None):
    """Print details of methods, functions, or code to *file*."""
    print(code_info(co), file=file)


def findlinestarts(code):
    """Find the offsets in the instructions which are start of lines: pairs (offset, line)."""
    last = None
    for instruction in get_instructions(code):
        if instruction.line_number != last:
            last = instruction.line_number
            yield instruction.offset, last


def findlabels(code):
    """Offsets of the instructions that jumps lead to."""
    return [instruction.offset for instruction in get_instructions(code) if instruction.is_jump_target]


def stack_effect(opcode, oparg=None, /, *, jump=None):
    """The engines compute the depth of the stack from pictures of the whole instruction, not from a number."""
    raise ValueError("invalid opcode or oparg")


class Bytecode:
    """The instructions of a piece of code; iterating yields them as Instruction instances."""

    def __init__(self, x, *, first_line=None, current_offset=None, **options):
        self.codeobj = _get_code_object(x)
        self.first_line = self.codeobj.co_firstlineno if first_line is None else first_line
        self.current_offset = current_offset
        self._original_object = x

    def __iter__(self):
        return get_instructions(self.codeobj, first_line=self.first_line)

    def __repr__(self):
        return "{}({!r})".format(self.__class__.__name__, self._original_object)

    @classmethod
    def from_traceback(cls, tb, **options):
        """Construct a Bytecode from the given traceback."""
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti)

    def info(self):
        """Return formatted information about the code object."""
        return code_info(self.codeobj)

    def dis(self):
        """Return a formatted view of the bytecode operations."""
        import io
        with io.StringIO() as output:
            offset = -1 if self.current_offset is None else self.current_offset
            disassemble(self.codeobj, offset, file=output)
            return output.getvalue()
`;
