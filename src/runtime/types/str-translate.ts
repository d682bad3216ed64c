// str.translate and str.maketrans.

import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { typeError, valueError } from '../exceptions/raise.ts';
import { dictType, PyDict } from '../objects/dict.ts';
import { PyException } from '../objects/exception.ts';
import type { Value } from '../objects/object.ts';
import { intOf } from '../objects/scalars.ts';
import { codeAt, codesOf, fromCode, type Str, strLength, strOf } from '../objects/str.ts';
import { getItem } from '../protocols/items.ts';
import { joinAll } from '../text/join.ts';
import { strArgument, textSelf } from './text-arguments.ts';

/** What the table holds for a code point. Most tables are dicts that hold few: those are asked without a KeyError. */
function answer(table: Value, code: number): Value | undefined {
  if (table instanceof PyDict && table.cls === dictType) return table.get(code);
  try {
    return getItem(table, code);
  } catch (error) {
    if (error instanceof PyException && error.cls.isSubtypeOf(EXCEPTIONS.LookupError)) return undefined;
    throw error;
  }
}

/** What the table says about a code point: text to put there, or undefined to keep it. */
function translated(table: Value, code: number): Str | undefined {
  const value = answer(table, code);
  if (value === undefined) return undefined;
  if (value === null) return '';
  const text = strOf(value);
  if (text !== undefined) return text;
  const number = intOf(value);
  if (number === undefined) throw typeError('character mapping must return integer, None or str');
  if (number < 0 || number > 0x10ffff) throw valueError('character mapping must be in range(0x110000)');
  return fromCode(Number(number));
}

export function translate(self: Value, table: Value): Value {
  const text = textSelf(self);
  if (table instanceof PyDict && table.cls === dictType && table.isSimple) return joinAll(looked(text, table), '');
  // Only the ASCII answers are kept, as in CPython: asking again may run code that the program can see.
  const known = new Map<number, Str>();
  const parts: Str[] = [];
  for (let i = 0; i < strLength(text); i++) {
    const code = codeAt(text, i);
    let part = known.get(code);
    if (part === undefined) {
      part = translated(table, code) ?? fromCode(code);
      if (code < 128) known.set(code, part);
    }
    parts.push(part);
  }
  return joinAll(parts, '');
}

/** What becomes of each code point by a dict that runs no code when it is asked. */
function looked(text: Str, table: PyDict): Str[] {
  const parts: Str[] = [];
  for (let i = 0; i < strLength(text); i++) {
    const code = codeAt(text, i);
    const value = table.get(code);
    const isKept = value === undefined;
    parts.push(typeof value === 'string' ? value : isKept ? fromCode(code) : translated(table, code)!);
  }
  return parts;
}

export function maketrans(x: Value, y: Value | undefined, z: Value | undefined): Value {
  const table = new PyDict();
  if (y === undefined) {
    if (!(x instanceof PyDict) || x.cls !== dictType)
      throw typeError('if you give only one argument to maketrans it must be a dict');
    for (const [key, value] of x.entries()) table.set(translationKey(key), value);
    return table;
  }
  const by = codesOf(strArgument(y, 'maketrans', 'argument 2'));
  const deleted = z === undefined ? [] : codesOf(strArgument(z, 'maketrans', 'argument 3'));
  const from = strOf(x);
  if (from === undefined) throw typeError('first maketrans argument must be a string if there is a second argument');
  const old = codesOf(from);
  if (old.length !== by.length) throw valueError('the first two maketrans arguments must have equal length');
  old.forEach((code, i) => {
    table.set(code, by[i]!);
  });
  for (const code of deleted) table.set(code, null);
  return table;
}

function translationKey(key: Value): Value {
  const text = strOf(key);
  if (text !== undefined) {
    if (strLength(text) !== 1) throw valueError('string keys in translate table must be of length 1');
    return codeAt(text, 0);
  }
  if (intOf(key) === undefined) throw typeError('keys in translate table must be strings or integers');
  return key;
}
