// sys: the interpreter as programs see it.

import { formatException } from '../runtime/exceptions/format.ts';
import { EXCEPTIONS } from '../runtime/exceptions/hierarchy.ts';
import { newException, recursionError, typeError, valueError } from '../runtime/exceptions/raise.ts';
import { DIGITS_CHECK_THRESHOLD, intLimit } from '../runtime/int-limit.ts';
import { type Interpreter, interpreter } from '../runtime/interpreter.ts';
import { PyList, PyTuple } from '../runtime/objects/containers.ts';
import { PyDict } from '../runtime/objects/dict.ts';
import { PyException } from '../runtime/objects/exception.ts';
import type { PyModule } from '../runtime/objects/module.ts';
import type { Value } from '../runtime/objects/object.ts';
import { intOf, PyFloat, typeOf } from '../runtime/objects/scalars.ts';
import { frozensetType, PySet } from '../runtime/objects/set.ts';
import { fromText } from '../runtime/objects/str.ts';
import { setAttr } from '../runtime/protocols/attributes.ts';
import { callMethod } from '../runtime/protocols/call.ts';
import { toSize } from '../runtime/protocols/numbers.ts';
import { reprText } from '../runtime/protocols/text.ts';
import { thread } from '../runtime/thread.ts';
import { asyncGeneratorHooks } from '../runtime/types/async-generator.ts';
import { frameAt } from '../runtime/types/frame.ts';
import { PyNamespace } from '../runtime/types/namespace.ts';
import { newStructSequence, structSequenceType } from '../runtime/types/struct-sequence.ts';
import { type ModuleTable, makeModule } from './module-table.ts';
import { HOOK_FUNCTIONS, jitModule } from './sys/hooks.ts';
import { INSIDE_FUNCTIONS } from './sys/inside.ts';
import { monitoringModule } from './sys/monitoring.ts';
import { printUnraisable } from './unraisable.ts';

export const VERSION = [3, 14, 2, 'final', 0] as const;
const VERSION_TEXT = '3.14.2';
const HEX_VERSION = 0x030e02f0;

const versionInfoType = structSequenceType(
  'version_info',
  'sys',
  ['major', 'minor', 'micro', 'releaselevel', 'serial'],
  [],
  0,
  false,
);
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
const threadInfoType = structSequenceType('thread_info', 'sys', ['name', 'lock', 'version']);
const asyncHooksType = structSequenceType('asyncgen_hooks', 'builtins', ['firstiter', 'finalizer']);
const FLAG_NAMES = [
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
];
const flagsType = structSequenceType(
  'flags',
  'sys',
  FLAG_NAMES,
  ['gil', 'thread_inherit_context', 'context_aware_warnings'],
  0,
  false,
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

/**
 * Deeper than this nothing goes, whatever the program asks for: a frame and its entry in the traceback take some 600
 * bytes, so this many stay within the memory and the few seconds that a program which recurses for ever should cost.
 */
const DEEPEST = 1_000_000;
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

const sysModule: ModuleTable = {
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
      const frame = frameAt(Math.max(0, toSize(depth)));
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
    'getfilesystemencodeerrors()': () => 'surrogateescape',
    ...HOOK_FUNCTIONS,
    ...INSIDE_FUNCTIONS,
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
    abiflags: '',
    _git: new PyTuple(['Typhon', '', '']),
    _framework: '',
    _home: null,
    thread_info: newStructSequence(threadInfoType, ['pthread-stubs', 'mutex+cond', null]),
    int_info: newStructSequence(intInfoType, [30, 4, 4300, 640]),
    hash_info: newStructSequence(hashInfoType, [64, 2n ** 61n - 1n, 314159, 0, 1000003, 'siphash13', 64, 128, 0]),
  },
  make: runValues,
};

/** What few programs ask for: made when one does. */
const ON_DEMAND: Readonly<Record<string, (running: Interpreter) => Value>> = {
  stdlib_module_names: running => PySet.from(running.libraryModuleNames, frozensetType),
  monitoring: monitoringModule,
  _jit: jitModule,
};

/** sys with everything that rests on the module itself. */
export function makeSys(running: Interpreter): PyModule {
  const module = makeModule(sysModule, running);
  const { dict } = module;
  for (const hook of ['breakpointhook', 'displayhook', 'excepthook', 'unraisablehook'])
    dict.set(`__${hook}__`, dict.getStr(hook)!);
  module.missing = name => {
    const value = ON_DEMAND[name]?.(running);
    if (value !== undefined) dict.set(name, value);
    return value;
  };
  return module;
}

function runValues(running: Interpreter): Record<string, Value> {
  const name = running.engine.name;
  const { stdin, stdout, stderr } = running.streams;
  Object.assign(asyncGeneratorHooks, { firstiter: null, finalizer: null });
  const implementation = implementationObject(name);
  const { start } = running;
  const digits = start.flags.int_max_str_digits;
  if (typeof digits === 'number') intLimit.maxStrDigits = digits;
  // The folder that holds the library: there is no other installation.
  const prefix = running.host.libraryPath()?.replace(/\/[^/]*$/, '') ?? '';
  return {
    // The form that platform reads: version, (build, date), [compiler].
    version: `${VERSION_TEXT} (Typhon, ${name} engine) [${running.host.runtime}]`,
    implementation,
    argv: new PyList(running.argv.map(fromText)),
    orig_argv: new PyList(start.origArgv.map(fromText)),
    path: running.path,
    modules: running.modules,
    builtin_module_names: new PyTuple(['builtins', 'sys', ...running.builtinModules.keys()].sort()),
    platform: running.host.platform,
    executable: start.executable,
    _base_executable: start.executable,
    _stdlib_dir: running.host.libraryPath(),
    _xoptions: xOptions(start.xOptions),
    prefix,
    exec_prefix: prefix,
    base_prefix: prefix,
    base_exec_prefix: prefix,
    stdin,
    stdout,
    stderr,
    __stdin__: stdin,
    __stdout__: stdout,
    __stderr__: stderr,
    flags: flagsOf(running),
    warnoptions: new PyList(start.warnOptions.map(fromText)),
    dont_write_bytecode: !running.bytecode.write,
    pycache_prefix: running.bytecode.prefix,
  };
}

const FLAG_DEFAULTS: Readonly<Record<string, number | boolean>> = {
  hash_randomization: 1,
  dev_mode: false,
  utf8_mode: 1,
  safe_path: false,
};

function flagsOf({ bytecode, optimize, start }: Interpreter): Value {
  const flags: Readonly<Record<string, number | boolean>> = {
    ...FLAG_DEFAULTS,
    optimize,
    dont_write_bytecode: bytecode.write ? 0 : 1,
    int_max_str_digits: intLimit.maxStrDigits,
    ...start.flags,
  };
  const hidden = { gil: 1, thread_inherit_context: 0, context_aware_warnings: 0 };
  return newStructSequence(
    flagsType,
    FLAG_NAMES.map(name => flags[name] ?? 0),
    hidden,
  );
}

function xOptions(options: ReadonlyMap<string, string | true>): PyDict {
  const dict = new PyDict();
  for (const [name, value] of options) dict.set(fromText(name), value === true ? true : fromText(value));
  return dict;
}

function implementationObject(engine: string): Value {
  const object = new PyNamespace();
  setAttr(object, 'name', 'cpython');
  setAttr(object, 'cache_tag', `typhon-314-${engine}`);
  setAttr(object, 'version', newStructSequence(versionInfoType, VERSION));
  setAttr(object, 'hexversion', HEX_VERSION);
  setAttr(object, 'supports_isolated_interpreters', false);
  return object;
}
