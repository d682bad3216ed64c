// sys: the interpreter as programs see it.

import { formatException } from '../runtime/exceptions/format.ts';
import { EXCEPTIONS } from '../runtime/exceptions/hierarchy.ts';
import { newException, recursionError, typeError, valueError } from '../runtime/exceptions/raise.ts';
import { DIGITS_CHECK_THRESHOLD, intLimit } from '../runtime/int-limit.ts';
import { type Interpreter, interpreter } from '../runtime/interpreter.ts';
import { PyList, PyTuple } from '../runtime/objects/containers.ts';
import { PyException } from '../runtime/objects/exception.ts';
import type { Value } from '../runtime/objects/object.ts';
import { intOf, PyFloat, typeOf } from '../runtime/objects/scalars.ts';
import { strOf, textOf } from '../runtime/objects/str.ts';
import { callSpecial, setAttr } from '../runtime/protocols/attributes.ts';
import { callMethod } from '../runtime/protocols/call.ts';
import { reprText } from '../runtime/protocols/text.ts';
import { thread } from '../runtime/thread.ts';
import { asyncGeneratorHooks } from '../runtime/types/async-generator.ts';
import { frameAt } from '../runtime/types/frame.ts';
import { PyNamespace } from '../runtime/types/namespace.ts';
import { newStructSequence, structSequenceType } from '../runtime/types/struct-sequence.ts';
import type { ModuleTable } from './module-table.ts';
import { printUnraisable } from './unraisable.ts';

export const VERSION = [3, 14, 2, 'final', 0] as const;
const VERSION_TEXT = '3.14.2';
const HEX_VERSION = 0x030e02f0;

const versionInfoType = structSequenceType('version_info', 'sys', [
  'major',
  'minor',
  'micro',
  'releaselevel',
  'serial',
]);
const floatInfoType = structSequenceType('float_info', 'sys', [
  'max',
  'max_exp',
  'max_10_exp',
  'min',
  'min_exp',
  'min_10_exp',
  'dig',
  'mant_dig',
  'epsilon',
  'radix',
  'rounds',
]);
const intInfoType = structSequenceType('int_info', 'sys', [
  'bits_per_digit',
  'sizeof_digit',
  'default_max_str_digits',
  'str_digits_check_threshold',
]);
const hashInfoType = structSequenceType('hash_info', 'sys', [
  'width',
  'modulus',
  'inf',
  'nan',
  'imag',
  'algorithm',
  'hash_bits',
  'seed_bits',
  'cutoff',
]);
const asyncHooksType = structSequenceType('asyncgen_hooks', 'builtins', ['firstiter', 'finalizer']);
const flagsType = structSequenceType(
  'flags',
  'sys',
  [
    'debug',
    'inspect',
    'interactive',
    'optimize',
    'dont_write_bytecode',
    'no_user_site',
    'no_site',
    'ignore_environment',
    'verbose',
    'bytes_warning',
    'quiet',
    'hash_randomization',
    'isolated',
    'dev_mode',
    'utf8_mode',
    'warn_default_encoding',
    'safe_path',
    'int_max_str_digits',
  ],
  ['gil', 'thread_inherit_context', 'context_aware_warnings'],
);

/** An exception that was not caught, as sys.excepthook shows it. */
function showException(exception: Value): void {
  const text = exception instanceof PyException ? formatException(exception) : `${reprText(exception)}\n`;
  const stderr = interpreter().sys.dict.getStr('stderr') ?? null;
  if (stderr === null) return;
  callMethod(stderr, 'write', [text]);
}

function displayHook(value: Value): Value {
  const running = interpreter();
  if (value === null) return null;
  running.builtins.dict.set('_', null);
  callMethod(running.sys.dict.getStr('stdout') ?? null, 'write', [`${reprText(value)}\n`]);
  running.builtins.dict.set('_', value);
  return null;
}

/** Deeper than this, frames alone would fill the heap: the limit is met before memory ends. */
const DEEPEST = 3_000_000;
/** What the program asked for when that is more. */
let wantedLimit: Value = DEEPEST;

function setRecursionLimit(limit: Value): Value {
  const number = intOf(limit);
  if (number === undefined) throw typeError(`'${typeOf(limit).name}' object cannot be interpreted as an integer`);
  if (number < 1) throw valueError('recursion limit must be greater or equal than 1');
  if (thread.depth >= number) {
    throw recursionError(
      `cannot set the recursion limit to ${number} at the recursion depth ${thread.depth}: the limit is too low`,
    );
  }
  wantedLimit = number;
  thread.recursionLimit = Math.min(Number(number), DEEPEST);
  return null;
}

const interned = new Map<string, Value>();

export const sysModule: ModuleTable = {
  name: 'sys',
  doc: 'The interpreter: its arguments, streams, limits and modules.',
  functions: {
    'exit(status=None, /)': (status: Value = null) => {
      const exit = status === null ? newException(EXCEPTIONS.SystemExit) : newException(EXCEPTIONS.SystemExit, status);
      exit.setField('code', status);
      throw exit;
    },
    'getrecursionlimit()': () => (thread.recursionLimit === DEEPEST ? wantedLimit : thread.recursionLimit),
    'setrecursionlimit(limit, /)': setRecursionLimit,
    'exception()': () => thread.handling,
    '_getframe(depth=0, /)': (depth: Value = 0) => {
      const frame = frameAt(Number(intOf(depth) ?? 0));
      if (frame === null) throw valueError('call stack is not deep enough');
      return frame;
    },
    'exc_info()': () => {
      const handled = thread.handling;
      return handled === null
        ? new PyTuple([null, null, null])
        : new PyTuple([handled.cls, handled, handled.traceback]);
    },
    'excepthook(exctype, value, traceback, /)': (_type: Value, value: Value) => {
      showException(value);
      return null;
    },
    'displayhook(object, /)': displayHook,
    'unraisablehook(unraisable, /)': printUnraisable,
    'intern(string, /)': (text: Value) => {
      if (typeof text !== 'string') {
        if (strOf(text) === undefined || typeOf(text).name !== 'str')
          throw typeError(`intern() argument must be str, not ${typeOf(text).name}`);
        const key = textOf(strOf(text)!);
        if (!interned.has(key)) interned.set(key, text);
        return interned.get(key)!;
      }
      return text;
    },
    'getsizeof(object, default=None)': (object: Value) =>
      Number(intOf(callSpecial(object, '__sizeof__') ?? 16) ?? 16) + 16,
    'getdefaultencoding()': () => 'utf-8',
    'getfilesystemencoding()': () => 'utf-8',
    'getrefcount(object, /)': () => 2,
    'get_int_max_str_digits()': () => intLimit.maxStrDigits,
    'set_int_max_str_digits(maxdigits)': (digits: Value) => {
      const number = Number(intOf(digits) ?? -1);
      if (number !== 0 && number < DIGITS_CHECK_THRESHOLD) {
        throw valueError(`maxdigits must be >= ${DIGITS_CHECK_THRESHOLD} or 0 for unlimited`);
      }
      intLimit.maxStrDigits = number;
      return null;
    },
    'get_asyncgen_hooks()': () =>
      newStructSequence(asyncHooksType, [asyncGeneratorHooks.firstiter, asyncGeneratorHooks.finalizer]),
    'set_asyncgen_hooks(firstiter=<unrepresentable>, finalizer=<unrepresentable>)': (
      firstiter?: Value,
      finalizer?: Value,
    ) => {
      for (const [name, hook] of Object.entries({ finalizer, firstiter })) {
        if (hook !== undefined && hook !== null && typeOf(hook).lookup('__call__') === undefined)
          throw typeError(`callable ${name} expected, got ${typeOf(hook).name}`);
      }
      if (finalizer !== undefined) asyncGeneratorHooks.finalizer = finalizer;
      if (firstiter !== undefined) asyncGeneratorHooks.firstiter = firstiter;
      return null;
    },
    'is_finalizing()': () => false,
    'getswitchinterval()': () => new PyFloat(0.005),
    'audit(event, /, *args)': () => null,
    'breakpointhook(*args, **kws)': () => null,
  },
  values: {
    maxsize: 2n ** 63n - 1n,
    maxunicode: 0x10ffff,
    byteorder: 'little',
    version_info: newStructSequence(versionInfoType, VERSION),
    hexversion: HEX_VERSION,
    copyright: 'Copyright (c) the Typhon authors.',
    api_version: 1013,
    platlibdir: 'lib',
    float_repr_style: 'short',
    float_info: newStructSequence(floatInfoType, [
      new PyFloat(Number.MAX_VALUE),
      1024,
      308,
      new PyFloat(2.2250738585072014e-308),
      -1021,
      -307,
      15,
      53,
      new PyFloat(Number.EPSILON),
      2,
      1,
    ]),
    int_info: newStructSequence(intInfoType, [30, 4, 4300, 640]),
    hash_info: newStructSequence(hashInfoType, [64, 2n ** 61n - 1n, 314159, 0, 1000003, 'siphash13', 64, 128, 0]),
  },
  make: runValues,
};

function runValues(running: Interpreter): Record<string, Value> {
  const name = running.engine.name;
  const { stdin, stdout, stderr } = running.streams;
  Object.assign(asyncGeneratorHooks, { firstiter: null, finalizer: null });
  const implementation = implementationObject(name);
  return {
    version: `${VERSION_TEXT} (Typhon, ${name} engine)`,
    implementation,
    argv: new PyList([...running.argv]),
    orig_argv: new PyList(['typhon', ...running.argv]),
    path: running.path,
    modules: running.modules,
    builtin_module_names: new PyTuple([...running.builtinModules.keys()].sort()),
    platform: running.host.platform,
    executable: '',
    prefix: '',
    exec_prefix: '',
    base_prefix: '',
    base_exec_prefix: '',
    stdin,
    stdout,
    stderr,
    __stdin__: stdin,
    __stdout__: stdout,
    __stderr__: stderr,
    flags: newStructSequence(
      flagsType,
      [0, 0, 0, running.optimize, 0, 0, 0, 0, 0, 0, 0, 1, 0, false, 1, 0, false, 4300],
      { gil: 1, thread_inherit_context: 0, context_aware_warnings: 0 },
    ),
    warnoptions: new PyList([]),
    dont_write_bytecode: !running.bytecode.write,
    pycache_prefix: running.bytecode.prefix,
  };
}

function implementationObject(engine: string): Value {
  const object = new PyNamespace();
  setAttr(object, 'name', 'typhon');
  setAttr(object, 'cache_tag', `typhon-314-${engine}`);
  setAttr(object, 'hexversion', HEX_VERSION);
  setAttr(object, 'version', newStructSequence(versionInfoType, VERSION));
  return object;
}
