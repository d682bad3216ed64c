// Builtin functions that run code or talk to the outside: compile, eval, exec, __import__, print, input.

import { encodeText } from '../codecs/codecs.ts';
import { eofError, runtimeError, systemError, typeError, valueError } from '../exceptions/raise.ts';
import { importModule, importName } from '../imports/import.ts';
import { interpreter } from '../interpreter.ts';
import { bytesOf } from '../objects/buffer.ts';
import { PyBytes, PyTuple } from '../objects/containers.ts';
import { PyDict } from '../objects/dict.ts';
import { Cell, type Implementation, PyCode, PyFunction } from '../objects/function.ts';
import { PyIoObject } from '../objects/io-object.ts';
import type { Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { fromText, type Str, strOf, textOf } from '../objects/str.ts';
import { findAttr } from '../protocols/attributes.ts';
import { cInt } from '../protocols/c-int.ts';
import { call, call0, callMethod } from '../protocols/call.ts';
import { str } from '../protocols/text.ts';
import { truth } from '../protocols/truth.ts';
import { treeObjects } from '../syntax-door.ts';
import { frames } from '../thread.ts';

// ---- compile, eval, exec -----------------------------------------------------------------------------------------

/** Bits of compile()'s flags. */
const Flags = {
  DONT_IMPLY_DEDENT: 0x200,
  ONLY_AST: 0x400,
  TYPE_COMMENTS: 0x1000,
  ALLOW_TOP_LEVEL_AWAIT: 0x2000,
  ALLOW_INCOMPLETE_INPUT: 0x4000,
  OPTIMIZED_AST: 0x8400,
  /** Every feature of __future__, from nested_scopes to annotations; only the last two still change anything. */
  FUTURES: 0x1fe0010,
  FUTURE_FLUFL: 0x400000,
  FUTURE_ANNOTATIONS: 0x1000000,
} as const;
/** Those that code objects have when compile() was given them: division to annotations. */
const FUTURES_IN_CODE = 0x1fe0000;
const KNOWN_FLAGS = Object.values(Flags).reduce((all, bits) => all | bits, 0);

function sourceOf(value: Value, what: string): string | Uint8Array {
  const text = strOf(value);
  if (text !== undefined) return encodable(text);
  if (value instanceof PyBytes) return value.data;
  const bytes = bytesOf(value);
  if (bytes !== undefined) return bytes.slice();
  throw typeError(`${what} must be a string, bytes or ${what.startsWith('compile') ? 'AST' : 'code'} object`);
}

/** Source is encoded before it is read: a lone surrogate is an error of its own. */
function encodable(source: Str): string {
  const text = textOf(source);
  if (/\p{Surrogate}/u.test(text)) encodeText(source);
  return text;
}

/** Code compiled by code goes by its `from __future__` features. */
const futuresOfCaller = (): number => (frames.at(0)?.code.info.flags ?? 0) & FUTURES_IN_CODE;

const callerHasAnnotationsAsText = (): boolean => (futuresOfCaller() & Flags.FUTURE_ANNOTATIONS) !== 0;

function withFutures(code: PyCode, futures: number): PyCode {
  if (futures === 0) return code;
  (code.info as { flags: number }).flags |= futures;
  for (const inner of code.innerCodes()) withFutures(inner, futures);
  return code;
}

function compileSource(
  source: Value,
  filename: Value,
  mode: Value,
  flags: Value = 0,
  dontInherit: Value = false,
  optimize: Value = -1,
  featureVersion: Value = -1,
): Value {
  const name = strOf(filename) ?? (filename instanceof PyBytes ? new TextDecoder().decode(filename.data) : undefined);
  if (name === undefined) throw typeError(`expected str, bytes or os.PathLike object, not ${typeOf(filename).name}`);
  const bits = cInt(flags);
  if ((bits & ~KNOWN_FLAGS) !== 0) throw valueError('compile(): unrecognised flags');
  const level = cInt(optimize);
  if (level < -1 || level > 2) throw valueError('compile(): invalid optimize value');
  const onlyTree = (bits & Flags.ONLY_AST) !== 0;
  const version = cInt(featureVersion);
  const kind = textOf(strOf(mode) ?? '');
  if (kind === 'func_type' && !onlyTree) {
    throw valueError("compile() mode 'func_type' requires flag PyCF_ONLY_AST");
  }
  if (kind !== 'exec' && kind !== 'eval' && kind !== 'single' && !(kind === 'func_type' && onlyTree)) {
    throw valueError(
      onlyTree
        ? "compile() mode must be 'exec', 'eval', 'single' or 'func_type'"
        : "compile() mode must be 'exec', 'eval' or 'single'",
    );
  }
  const futures = (bits & FUTURES_IN_CODE) | (truth(dontInherit) ? 0 : futuresOfCaller());
  const request = {
    filename: textOf(name),
    optimize: level < 0 ? interpreter().optimize : (level as 0 | 1 | 2),
    futureAnnotations: (futures & Flags.FUTURE_ANNOTATIONS) !== 0,
    isFile: false,
    allowIncomplete: (bits & Flags.ALLOW_INCOMPLETE_INPUT) !== 0,
    impliesDedent: (bits & Flags.DONT_IMPLY_DEDENT) === 0,
    flufl: (futures & Flags.FUTURE_FLUFL) !== 0,
    topLevelAwait: (bits & Flags.ALLOW_TOP_LEVEL_AWAIT) !== 0,
  };
  const optimizesTree = (bits & Flags.OPTIMIZED_AST) === Flags.OPTIMIZED_AST;
  const { engine } = interpreter();
  if (treeObjects.isTree(source)) {
    const tree = treeObjects.toTree!(source, kind as 'exec');
    if (onlyTree) {
      engine.syntax.preprocess(tree, { optimize: request.optimize, optimizesTree });
      return treeObjects.toObject!(tree);
    }
    return withFutures(engine.syntax.compileTree(tree, { ...request, mode: kind as 'exec' }), futures);
  }
  const text = sourceOf(source, 'compile() arg 1');
  if (onlyTree) {
    const typeComments = (bits & Flags.TYPE_COMMENTS) !== 0;
    const form = { typeComments, featureVersion: version < 0 ? null : version, optimizesTree };
    const tree = engine.syntax.parse({ ...request, source: text, mode: kind, ...form });
    importModule('_ast');
    return treeObjects.toObject!(tree);
  }
  return withFutures(engine.compile({ ...request, source: text, mode: kind as 'exec' }), futures);
}

/** Where eval and exec run: their own arguments, or the caller's namespaces. */
function namespaces(
  what: string,
  globals: Value | undefined,
  locals: Value | undefined,
): { globals: PyDict; locals: Value } {
  const frame = frames.at(0);
  if (globals !== undefined && globals !== null && !(globals instanceof PyDict)) {
    throw typeError(
      what === 'eval'
        ? typeOf(globals).lookup('__getitem__') === undefined
          ? 'globals must be a dict'
          : 'globals must be a real dict; try eval(code, {}, mapping)'
        : `exec() globals must be a dict, not ${typeOf(globals).name}`,
    );
  }
  if (locals !== undefined && locals !== null && typeOf(locals).lookup('__getitem__') === undefined) {
    throw typeError(
      what === 'eval' ? 'locals must be a mapping' : `locals must be a mapping or None, not ${typeOf(locals).name}`,
    );
  }
  if (globals instanceof PyDict) {
    if (!globals.has('__builtins__')) globals.set('__builtins__', interpreter().builtins.dict);
    return { globals, locals: locals === undefined || locals === null ? globals : locals };
  }
  if (frame === null) throw systemError('globals and locals cannot be NULL');
  return { globals: frame.globals, locals: locals === undefined || locals === null ? frame.locals() : locals };
}

function runCode(what: 'eval' | 'exec', source: Value, globals?: Value, locals?: Value, closure?: Value): Value {
  const places = namespaces(what, globals, locals);
  if (source instanceof PyCode) {
    const cells = cellsFor(what, source, closure ?? null);
    // The code of a function is called, without arguments and with locals of its own.
    if (!source.isBody) return call0(new PyFunction(source, places.globals, cells));
    return source.run(places.globals, places.locals, cells);
  }
  if (closure !== undefined && closure !== null) {
    throw typeError('closure can only be used when source is a code object');
  }
  let text = sourceOf(source, `${what}() arg 1`);
  if (what === 'eval' && typeof text === 'string') text = text.replace(/^[ \t]+/, '');
  const code = interpreter().engine.compile({
    source: text,
    filename: '<string>',
    mode: what,
    optimize: interpreter().optimize,
    futureAnnotations: callerHasAnnotationsAsText(),
    isFile: false,
  });
  return code.run(places.globals, places.locals, []);
}

function cellsFor(what: 'eval' | 'exec', { info }: PyCode, closure: Value): readonly Cell[] {
  const count = info.freeVars.length;
  if (count === 0) {
    if (closure !== null) throw typeError('cannot use a closure with this code object');
    return [];
  }
  if (what === 'eval') throw typeError('code object passed to eval() may not contain free variables');
  if (!(closure instanceof PyTuple) || closure.items.length !== count || !closure.items.every(isCell)) {
    throw typeError(`code object requires a closure of exactly length ${count}`);
  }
  return closure.items as readonly Cell[];
}

const isCell = (value: Value): boolean => value instanceof Cell;

// ---- print, input ------------------------------------------------------------------------------------------------

function textArgument(value: Value | undefined, name: string, fallback: string): Str {
  if (value === undefined || value === null) return fallback;
  const text = strOf(value);
  if (text === undefined) throw typeError(`${name} must be None or a string, not ${typeOf(value).name}`);
  return text;
}

function print(args: Value[], sep?: Value, end?: Value, file?: Value, flush?: Value): Value {
  const separator = textArgument(sep, 'sep', ' ');
  const ending = textArgument(end, 'end', '\n');
  let target = file;
  if (target === undefined || target === null) {
    target = interpreter().sys.dict.getStr('stdout');
    if (target === undefined) throw runtimeError('lost sys.stdout');
    if (target === null) return null;
  }
  const stream = target instanceof PyIoObject ? target.plainSink : null;
  if (stream !== null) {
    // One write for the common case: the parts are joined first.
    let line = '';
    for (let i = 0; i < args.length; i++) {
      if (i > 0) line += textOf(separator);
      line += textOf(str(args[i]!));
    }
    line += textOf(ending);
    stream.writeText(line);
    if (flush !== undefined && truth(flush)) stream.flushText();
    return null;
  }
  args.forEach((value, i) => {
    if (i > 0) callMethod(target, 'write', [separator]);
    callMethod(target, 'write', [str(value)]);
  });
  callMethod(target, 'write', [ending]);
  if (flush !== undefined && truth(flush)) callMethod(target, 'flush', []);
  return null;
}

function input(prompt?: Value): Value {
  const running = interpreter();
  if (prompt !== undefined) print([prompt], undefined, '');
  const stdout = running.sys.dict.getStr('stdout') ?? null;
  if (stdout !== null && findAttr(stdout, 'flush') !== undefined) callMethod(stdout, 'flush', []);
  const stdin = running.sys.dict.getStr('stdin') ?? null;
  if (stdin === null) throw runtimeError('input(): lost sys.stdin');
  const line = strOf(callMethod(stdin, 'readline', []));
  if (line === undefined) throw typeError('object.readline() returned non-string');
  const text = textOf(line);
  if (text === '') throw eofError('EOF when reading a line');
  return fromText(text.endsWith('\n') ? text.slice(0, -1) : text);
}

export const EXECUTION_BUILTINS: Record<string, Implementation> = {
  'compile(source, filename, mode, flags=0,\n        dont_inherit=False, optimize=-1, *, _feature_version=-1)':
    compileSource,
  'eval(source, /, globals=None, locals=None)': (source: Value, globals?: Value, locals?: Value) =>
    runCode('eval', source, globals, locals),
  'exec(source, /, globals=None, locals=None, *, closure=None)': (
    source: Value,
    globals?: Value,
    locals?: Value,
    closure?: Value,
  ) => {
    runCode('exec', source, globals, locals, closure);
    return null;
  },
  '__import__(name, globals=None, locals=None, fromlist=(),\n           level=0)': (
    name: Value,
    globals?: Value,
    _locals?: Value,
    fromList: Value = null,
    level: Value = 0,
  ) => {
    const depth = cInt(level);
    const text = strOf(name);
    if (text === undefined) throw typeError('module name must be a string');
    return importName(textOf(text), globals instanceof PyDict ? globals : null, fromList, depth);
  },
  "print(*args, sep=' ', end='\\n', file=None, flush=False)": print,
  "input(prompt='', /)": input,
  'breakpoint(*args, **kws)': (args: Value[], keywords: Map<string, Value>) => {
    const hook = findAttr(interpreter().sys, 'breakpointhook');
    if (hook === undefined) throw runtimeError('lost sys.breakpointhook');
    return call(hook, [...args, ...keywords.values()], [...keywords.keys()]);
  },
};
