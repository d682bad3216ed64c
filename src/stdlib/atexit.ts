// The module atexit. The session runs the functions when the program has ended (`runExitFunctions`), last one first.

import { EXCEPTIONS } from '../runtime/exceptions/hierarchy.ts';
import { typeError } from '../runtime/exceptions/raise.ts';
import { guestException } from '../runtime/exceptions/trace.ts';
import { type Interpreter, interpreter } from '../runtime/interpreter.ts';
import type { Value } from '../runtime/objects/object.ts';
import { typeOf } from '../runtime/objects/scalars.ts';
import { call } from '../runtime/protocols/call.ts';
import { equals } from '../runtime/protocols/compare.ts';
import { reprText } from '../runtime/protocols/text.ts';
import type { ModuleTable } from './module-table.ts';
import { reportUnraisable } from './unraisable.ts';

interface ExitFunction {
  readonly callee: Value;
  readonly args: Value[];
  readonly names: readonly string[] | null;
}

const registered = new WeakMap<Interpreter, ExitFunction[]>();

function functions(): ExitFunction[] {
  const running = interpreter();
  let list = registered.get(running);
  if (list === undefined) registered.set(running, (list = []));
  return list;
}

function register(callee: Value, args: Value[], keywords: ReadonlyMap<string, Value>): Value {
  if (typeOf(callee).lookup('__call__') === undefined) throw typeError('the first argument must be callable');
  functions().push({
    callee,
    args: [...args, ...keywords.values()],
    names: keywords.size === 0 ? null : [...keywords.keys()],
  });
  return callee;
}

function unregister(callee: Value): Value {
  const list = functions();
  for (let i = list.length - 1; i >= 0; i--) {
    if (list[i] !== undefined && equals(list[i]!.callee, callee)) list.splice(i, 1);
  }
  return null;
}

/** Functions that one of them registers run too. */
export function runExitFunctions(): void {
  const list = functions();
  for (let next = list.pop(); next !== undefined; next = list.pop()) {
    try {
      call(next.callee, [...next.args], next.names);
    } catch (error) {
      const exception = guestException(error);
      if (exception.fatal) throw exception;
      if (exception.cls.isSubtypeOf(EXCEPTIONS.SystemExit)) continue;
      reportUnraisable(exception, `Exception ignored in atexit callback ${reprText(next.callee)}`);
    }
  }
}

export const atexitModule = (): ModuleTable => ({
  name: 'atexit',
  doc: 'allow programmer to define multiple exit functions to be executed\nupon normal program termination.\n\nTwo public functions, register and unregister, are defined.\n',
  functions: {
    'register(func, /, *args, **kwargs)': register,
    'unregister(func, /)': unregister,
    '_clear()': () => {
      functions().length = 0;
      return null;
    },
    '_ncallbacks()': () => functions().length,
    '_run_exitfuncs()': () => {
      runExitFunctions();
      return null;
    },
  },
});
