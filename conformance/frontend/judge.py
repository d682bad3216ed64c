# Asks CPython what it makes of source texts. Run by judge.ts inside the oracle: JSON on both streams.
#
# Standard input is [question, [[name, bytes in base 64], ...]]; the answer has one item a text. An answer is a string, or
# a dict with the fields of the SyntaxError that the text raised instead.

import ast
import base64
import contextlib
import io
import json
import os
import sys
import symtable
import tokenize
import traceback
import types
import warnings


def printed(function, *arguments):
    """What a command of Python prints; where it ends with a complaint, that."""
    buffer, complaint = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stdout(buffer), contextlib.redirect_stderr(complaint):
            function(*arguments)
    except SystemExit:
        return complaint.getvalue()
    return buffer.getvalue()


def in_file(source, function):
    """For modules that take nothing but the name of a file."""
    with open("/tmp/judged.py", "wb") as file:
        file.write(source)
    return printed(function, "/tmp/judged.py")


def parse(source, name, mode="exec"):
    return ast.parse(source, name, mode, type_comments=True)


def dumped(**options):
    """As `python -m ast` prints it."""
    mode = options.pop("mode", "exec")
    return lambda source, name: ast.dump(parse(source, name, mode), **options)


def tokens(source, name):
    return in_file(source, lambda path: tokenize._main(["-e", path]))


def symbols(source, name):
    return in_file(source, lambda path: symtable.main([path]))


def unparsed(source, name):
    return ast.unparse(parse(source, name))


def compiled(source, name):
    compile(source, name, "exec", dont_inherit=True)
    return ""


def code_lists(source, name):
    """co_consts and co_names of every code object. The order in a frozenset is nobody's business."""
    def shown(constant):
        if isinstance(constant, types.CodeType):
            return f"<code {constant.co_qualname}>"
        if isinstance(constant, frozenset):
            return f"frozenset({', '.join(sorted(map(repr, constant)))})"
        return repr(constant)

    def walk(code):
        constants = ", ".join(map(shown, code.co_consts))
        lines.append(f"{code.co_qualname}:{code.co_firstlineno}: {constants} | {' '.join(code.co_names)}")
        for constant in code.co_consts:
            if isinstance(constant, types.CodeType):
                walk(constant)

    lines = []
    walk(compile(source, name, "exec", dont_inherit=True))
    return "\n".join(lines)


QUESTIONS = {
    "ast -a": dumped(include_attributes=True, indent=3),
    "ast -i 1": dumped(indent=1),
    "ast --show-empty": dumped(show_empty=True, indent=3),
    "ast -m eval": dumped(include_attributes=True, indent=3, mode="eval"),
    "ast -m single": dumped(include_attributes=True, indent=3, mode="single"),
    "ast -m func_type": dumped(include_attributes=True, indent=3, mode="func_type"),
    "tokens": tokens,
    "symtable": symbols,
    "unparse": unparsed,
    "code lists": code_lists,
    "compile": compiled,
}


def fields(error, source):
    """All that a SyntaxError says. What is printed shows the line even if the compiler did not know it."""
    result = {"type": type(error).__name__}
    for name in ("msg", "lineno", "offset", "end_lineno", "end_offset", "text"):
        result[name] = getattr(error, name, None)
    if isinstance(error, SyntaxError):
        if error.text is None and error.lineno:
            lines = io.StringIO(source.decode("utf-8", "replace")).readlines()
            error.text = lines[error.lineno - 1] if error.lineno <= len(lines) else None
        result["printed"] = "".join(traceback.TracebackException.from_exception(error).format_exception_only())
    else:
        result["msg"] = str(error)
    return result


def judge(answer, name, source):
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        try:
            result = answer(source, name)
        except (SyntaxError, MemoryError, RecursionError, ValueError, LookupError, SystemError) as error:
            result = fields(error, source)
    if answer is compiled:
        return result, [[each.category.__name__, str(each.message), each.lineno] for each in found]
    return result


sys.setrecursionlimit(20_000)
question, texts = json.load(sys.stdin)
json.dump([judge(QUESTIONS[question], name, base64.b64decode(text)) for name, text in texts], sys.stdout)
