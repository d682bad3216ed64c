// The form in which threads run the jit's functions.
//
// JavaScript cannot leave a function in the middle and come back later, so emitted functions cannot be put aside. Threads
// besides the main one run the same functions as instructions of a machine that can (the registry says which one): made
// from the same core tree when a thread first calls the function. Code from a cache has no tree; its module is compiled
// again from its source. The main thread runs the emitted JavaScript, except with -X switch=every.

import type { CoreCode } from '../../src/frontend/core/nodes.ts';
import { guestException } from '../../src/runtime/exceptions/trace.ts';
import { type Interpreter, interpreter } from '../../src/runtime/interpreter.ts';
import type { PyDict } from '../../src/runtime/objects/dict.ts';
import type { PyCode } from '../../src/runtime/objects/function.ts';
import { strOf, textOf } from '../../src/runtime/objects/str.ts';
import { findAttr } from '../../src/runtime/protocols/attributes.ts';
import { callMethod } from '../../src/runtime/protocols/call.ts';
import type { JitCode } from './code.ts';

type Compile = (core: CoreCode, inner: ((core: CoreCode) => PyCode) | null, switchPoints: boolean) => PyCode;

/** Set by the registry: compiles for the machine on which threads run. null: threads are not put aside. */
export const threadMachine: { compile: Compile | null } = { compile: null };

/** Modules that were compiled again in each run, by file name; null: that could not be done. */
const recompiled = new WeakMap<Interpreter, Map<string, JitCode | null>>();
/** And in this process, by source. */
const compiled = new Map<string, JitCode>();

/** The code object of the module's source that is the same as one from a cache. */
export function fromSource(code: JitCode, globals: PyDict): JitCode | null {
  const { filename, firstLine, qualname } = code.info;
  const running = interpreter();
  let modules = recompiled.get(running);
  if (modules === undefined) recompiled.set(running, (modules = new Map()));
  let module = modules.get(filename);
  if (module === undefined) {
    // Reading the source may call what asks the same again.
    modules.set(filename, null);
    modules.set(filename, (module = compileModule(filename, globals)));
  }
  if (module === null) return null;
  const search = [module];
  for (let each = search.pop(); each !== undefined; each = search.pop()) {
    const { info } = each;
    if (info.qualname === qualname && info.firstLine === firstLine && isAlike(each, code)) return each;
    search.push(...each.children);
  }
  return null;
}

/** The source may have changed since the cache was written. */
const isAlike = (a: JitCode, b: JitCode): boolean =>
  [a.info.varNames, a.info.cellVars, a.info.freeVars].join() ===
  [b.info.varNames, b.info.cellVars, b.info.freeVars].join();

function compileModule(filename: string, globals: PyDict): JitCode | null {
  const loader = globals.getStr('__loader__') ?? null;
  const name = globals.getStr('__name__') ?? null;
  if (loader === null || findAttr(loader, 'get_source') === undefined) return null;
  try {
    const source = strOf(callMethod(loader, 'get_source', [name]));
    if (source === undefined) return null;
    const text = textOf(source);
    const known = compiled.get(text);
    if (known !== undefined && known.info.filename === filename) return known;
    const { engine, optimize } = interpreter();
    const request = {
      source: text,
      filename,
      mode: 'exec',
      optimize,
      futureAnnotations: false,
      isFile: false,
    } as const;
    const code = engine.compile(request) as JitCode;
    compiled.set(text, code);
    return code;
  } catch (error) {
    if (guestException(error).fatal) {
      recompiled.get(interpreter())!.delete(filename);
      throw error;
    }
    // No source, or none that can be read: its functions run, but cannot be put aside.
    return null;
  }
}
