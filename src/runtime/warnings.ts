// Warnings of the runtime itself. Until the module _warnings exists in a run, nobody can have changed a filter, and they
// go by CPython's defaults: DeprecationWarning and its kind only for code of __main__, the others always, each once for
// a place. From then on the module decides (`warningRoads`); with -W or PYTHONWARNINGS it is imported at start.

import { EXCEPTIONS } from './exceptions/hierarchy.ts';
import { type Interpreter, interpreter } from './interpreter.ts';
import type { PyType, Value } from './objects/object.ts';
import { typeOf } from './objects/scalars.ts';
import { frames } from './thread.ts';

export type WarningCategory =
  | 'DeprecationWarning'
  | 'EncodingWarning'
  | 'ImportWarning'
  | 'ResourceWarning'
  | 'RuntimeWarning'
  | 'SyntaxWarning';

/** The functions of a run's _warnings module. */
export interface WarningRoad {
  explicit(category: PyType, message: string, filename: string, line: number): void;
  warn(category: PyType, message: string): void;
}

export const warningRoads = new WeakMap<Interpreter, WarningRoad>();

/** What was shown in this run: text and place. */
const shown = new WeakMap<Interpreter, Set<string>>();

/** The text of a line of source without its indentation; empty when it is not known. */
export function sourceLine(filename: string, line: number): string {
  return interpreter().sources.get(filename)?.[line - 1]?.trim() ?? '';
}

/** Shows a warning about a line of source. */
export function warnAt(filename: string, line: number, category: string, message: string): void {
  const running = interpreter();
  const road = warningRoads.get(running);
  if (road !== undefined) {
    road.explicit(EXCEPTIONS[category as WarningCategory], message, filename, line);
    return;
  }
  let seen = shown.get(running);
  if (seen === undefined) shown.set(running, (seen = new Set()));
  const place = `${filename}:${line}: ${category}: ${message}`;
  if (seen.has(place)) return;
  seen.add(place);
  const source = sourceLine(filename, line);
  running.errorOutput.write(`${place}\n${source ? `  ${source}\n` : ''}`);
}

const HIDDEN: ReadonlySet<WarningCategory> = new Set(['ImportWarning', 'ResourceWarning']);

/** The same about what the innermost Python frame does now. */
export function warn(category: WarningCategory, message: string): void {
  const road = warningRoads.get(interpreter());
  if (road !== undefined) {
    road.warn(EXCEPTIONS[category], message);
    return;
  }
  const frame = frames.at(0);
  if (frame === null || HIDDEN.has(category)) return;
  if (category === 'DeprecationWarning' && frame.globals.getStr('__name__') !== '__main__') return;
  warnAt(frame.code.info.filename, frame.line, category, message);
}

/** A conversion method gave an instance of a subclass of the type that it should give. */
export function warnAboutSubclass(method: string, kind: PyType, result: Value): void {
  const given = typeOf(result);
  if (given === kind) return;
  warn(
    'DeprecationWarning',
    `${method} returned non-${kind.name} (type ${given.name}).  The ability to return an instance of a strict subclass of ${kind.name} is deprecated, and may be removed in a future version of Python.`,
  );
}

/** ~True is an int: hardly ever what was meant. */
export function warnAboutInvertedBool(): void {
  warn(
    'DeprecationWarning',
    "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.",
  );
}
