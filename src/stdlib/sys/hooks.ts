// Hooks that programs may set or call: breakpoint(), audit hooks, and those for tracing.

import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { importModule } from '../../runtime/imports/import.ts';
import { type Interpreter, interpreter } from '../../runtime/interpreter.ts';
import { PyTuple } from '../../runtime/objects/containers.ts';
import { PyException } from '../../runtime/objects/exception.ts';
import { type Implementation, PyBuiltin } from '../../runtime/objects/function.ts';
import { PyModule } from '../../runtime/objects/module.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { typeOf } from '../../runtime/objects/scalars.ts';
import { strOf, textOf } from '../../runtime/objects/str.ts';
import { findAttr } from '../../runtime/protocols/attributes.ts';
import { call } from '../../runtime/protocols/call.ts';
import { toIndex } from '../../runtime/protocols/numbers.ts';
import { heard, requireTraced, tracing } from '../../runtime/tracing.ts';
import { builtinOf } from '../../runtime/types/define.ts';
import { warn } from '../../runtime/warnings.ts';

type Keywords = ReadonlyMap<string, Value>;

const textArgument = (value: Value, what: string): string => {
  const text = strOf(value);
  if (text === undefined) throw typeError(`${what} must be str, not ${typeOf(value).name}`);
  return textOf(text);
};

/** PYTHONBREAKPOINT names what breakpoint() calls; '0' is nothing, and without it pdb.set_trace. */
function breakpointHook(args: readonly Value[], keywords: Keywords): Value {
  const name = interpreter().host.environment().get('PYTHONBREAKPOINT') || 'pdb.set_trace';
  if (name === '0') return null;
  const dot = name.lastIndexOf('.');
  const [module, attribute] = dot < 0 ? ['builtins', name] : [name.slice(0, dot), name.slice(dot + 1)];
  let hook: Value | undefined;
  try {
    hook = findAttr(importModule(module), attribute);
  } catch (error) {
    if (!(error instanceof PyException) || !error.cls.isSubtypeOf(EXCEPTIONS.ImportError)) throw error;
  }
  if (hook === undefined) {
    warn('RuntimeWarning', `Ignoring unimportable $PYTHONBREAKPOINT: "${name}"`);
    return null;
  }
  return call(hook, [...args, ...keywords.values()], [...keywords.keys()]);
}

const auditHooks = new WeakMap<Interpreter, Value[]>();

function audit(event: Value, args: readonly Value[]): Value {
  const name = textArgument(event, 'audit() argument 1');
  for (const hook of auditHooks.get(interpreter()) ?? []) call(hook, [name, new PyTuple(args)]);
  return null;
}

function addAuditHook(hook: Value): Value {
  const running = interpreter();
  try {
    audit('sys.addaudithook', []);
  } catch (error) {
    // Another hook may refuse this one.
    if (error instanceof PyException && error.cls.isSubtypeOf(EXCEPTIONS.RuntimeError)) return null;
    throw error;
  }
  const hooks = auditHooks.get(running);
  if (hooks === undefined) auditHooks.set(running, [hook]);
  else hooks.push(hook);
  return null;
}

const setTracer =
  (what: 'trace' | 'profile', name: string): Implementation =>
  (hook: Value) => {
    if (hook !== null) requireTraced(`${name}()`, interpreter().traced);
    tracing[what] = hook;
    return null;
  };

let originDepth: Value = 0;

export const HOOK_FUNCTIONS: Readonly<Record<string, Implementation>> = {
  'breakpointhook(*args, **kwargs)': breakpointHook,
  'audit(event, /, *args)': audit,
  'addaudithook(hook)': addAuditHook,
  'settrace(function, /)': setTracer('trace', 'sys.settrace'),
  'gettrace()': () => tracing.trace,
  'setprofile(function, /)': setTracer('profile', 'sys.setprofile'),
  'getprofile()': () => tracing.profile,
  '_settraceallthreads(function, /)': setTracer('trace', 'sys._settraceallthreads'),
  '_setprofileallthreads(function, /)': setTracer('profile', 'sys._setprofileallthreads'),
  'call_tracing(func, args, /)': (func: Value, args: Value) => {
    if (!(args instanceof PyTuple))
      throw typeError(`call_tracing() argument 2 must be tuple, not ${typeOf(args).name}`);
    return heard(() => call(func, [...args.items]));
  },
  'activate_stack_trampoline(backend, /)': () => {
    throw valueError('perf trampoline not available');
  },
  'deactivate_stack_trampoline()': () => null,
  'is_stack_trampoline_active()': () => false,
  'is_remote_debug_enabled()': () => false,
  'get_coroutine_origin_tracking_depth()': () => originDepth,
  'set_coroutine_origin_tracking_depth(depth)': (depth: Value) => {
    const number = toIndex(depth);
    if (number < 0) throw valueError('depth must be >= 0');
    originDepth = number;
    return null;
  },
};

function moduleOf(name: string, functions: Readonly<Record<string, Implementation>>): PyModule {
  const module = new PyModule(name);
  for (const [declaration, implementation] of Object.entries(functions)) {
    const builtin = builtinOf(declaration, implementation);
    module.dict.set(builtin.name, new PyBuiltin(builtin, module, name, false));
  }
  return module;
}

/** sys._jit: CPython's own, which is not here. */
export const jitModule = (): PyModule =>
  moduleOf('sys._jit', {
    'is_available()': () => false,
    'is_enabled()': () => false,
    'is_active()': () => false,
  });
