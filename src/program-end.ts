// What becomes of the main program's names when it has ended: CPython lets go of them, and some objects have a last word.
//
// There is no count of references here, so only what can be told for certain is done: the values of the program's own
// names, in their order, and what these hold (functions their closures, classes their attributes). Generators that wait in a `try` run their `finally`, coroutines that nobody awaited are
// warned about, and `__del__` is called where a class of the program (or of a module in Python) has one.

import { guestException } from './runtime/exceptions/trace.ts';
import { PyList, PyTuple } from './runtime/objects/containers.ts';
import { PyDict } from './runtime/objects/dict.ts';
import { PyFunction } from './runtime/objects/function.ts';
import { PyCoroutine, PyGenerator } from './runtime/objects/generator.ts';
import type { PyModule } from './runtime/objects/module.ts';
import { PyInstance, PyObject, PyType, type Value } from './runtime/objects/object.ts';
import { PySet } from './runtime/objects/set.ts';
import { call1 } from './runtime/protocols/call.ts';
import { finalizing } from './runtime/protocols/classes.ts';
import { generatorClose } from './runtime/protocols/generators.ts';
import { reprText } from './runtime/protocols/text.ts';
import { warnAt } from './runtime/warnings.ts';
import { reportUnraisable } from './stdlib/unraisable.ts';

export function letGoOf(main: PyModule): void {
  const seen = new Set<Value>();
  for (const value of main.dict.values()) if (value instanceof PyObject) letGo(value, seen);
}

/** Objects that are looked into, at most: a program's data may be large, and few have a last word. */
const MOST = 100_000;

/** A value, then what it holds, where a class with `__del__` was made at all. */
function letGo(value: PyObject, seen: Set<Value>): void {
  const pending: Value[] = [value];
  while (pending.length > 0 && seen.size < MOST) {
    const each = pending.pop()!;
    if (!(each instanceof PyObject) || seen.has(each)) continue;
    seen.add(each);
    if (each instanceof PyGenerator || each instanceof PyCoroutine) closeSuspended(each);
    else if (each.cls.heap) callFinalizer(each);
    if (finalizing.isKnown) pending.push(...heldBy(each));
  }
}

/** What goes with an object, the first to go last. */
function heldBy(value: PyObject): Value[] {
  if (value instanceof PyList || value instanceof PyTuple) return value.items.slice(0, MOST);
  if (value instanceof PyDict) return [...value.values()].reverse();
  if (value instanceof PySet) return value.elements().reverse();
  if (value instanceof PyType) return value.heap ? [...value.attrs.values()].reverse() : [];
  if (value instanceof PyFunction) {
    const { defaults, keywordDefaults, closure, instanceDict } = value;
    const cells = closure.map(cell => cell.value).filter(each => each !== undefined);
    return [...(defaults ?? []), keywordDefaults, instanceDict ?? null, ...cells].reverse();
  }
  if (!(value instanceof PyInstance)) return [];
  const attributes = value.shape.names.map((_, slot) => value.slot(slot)).filter(each => each !== undefined);
  return [...attributes, value.instanceDict ?? null].reverse();
}

function closeSuspended(value: PyGenerator | PyCoroutine): void {
  const kind = value instanceof PyCoroutine ? 'coroutine' : 'generator';
  if (value.state === 'created' && kind === 'coroutine') {
    ignoring(
      () => warnAt('<sys>', 0, 'RuntimeWarning', `coroutine '${value.qualname}' was never awaited`),
      () => `Exception ignored while finalizing coroutine ${reprText(value)}`,
    );
  } else if (value.state === 'suspended') {
    ignoring(
      () => generatorClose(value),
      () => `Exception ignored while closing generator ${reprText(value)}`,
    );
  }
}

function callFinalizer(value: PyObject): void {
  const finalizer = value.cls.lookup('__del__');
  if (!(finalizer instanceof PyFunction)) return;
  ignoring(
    () => call1(finalizer, value),
    () => `Exception ignored while calling deallocator ${reprText(finalizer)}`,
  );
}

function ignoring(body: () => unknown, message: () => string): void {
  try {
    body();
  } catch (error) {
    const exception = guestException(error);
    if (exception.fatal) throw exception;
    reportUnraisable(exception, message());
  }
}
