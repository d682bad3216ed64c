// Warnings, as CPython shows them without any option: DeprecationWarning and its kind only for code of __main__, the others
// always, each once for a place. There is no registry that programs can change; that comes with the warnings module.

import { sourceLines } from './imports/source-lines.ts';
import { type Interpreter, interpreter } from './interpreter.ts';
import { frames } from './thread.ts';

export type WarningCategory = 'DeprecationWarning' | 'RuntimeWarning' | 'SyntaxWarning';

/** What was shown in this run: text and place. */
const shown = new WeakMap<Interpreter, Set<string>>();

/** Shows a warning about a line of source. */
export function warnAt(filename: string, line: number, category: string, message: string): void {
  const running = interpreter();
  let seen = shown.get(running);
  if (seen === undefined) shown.set(running, (seen = new Set()));
  const place = `${filename}:${line}: ${category}: ${message}`;
  if (seen.has(place)) return;
  seen.add(place);
  const source = sourceLines(filename)?.[line - 1]?.trim();
  running.errorOutput.write(`${place}\n${source ? `  ${source}\n` : ''}`);
}

/** The same about what the innermost Python frame does now. */
export function warn(category: WarningCategory, message: string): void {
  const frame = frames.at(0);
  if (frame === null) return;
  if (category === 'DeprecationWarning' && frame.globals.getStr('__name__') !== '__main__') return;
  warnAt(frame.code.info.filename, frame.line, category, message);
}

/** ~True is an int: hardly ever what was meant. */
export function warnAboutInvertedBool(): void {
  warn(
    'DeprecationWarning',
    "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.",
  );
}
