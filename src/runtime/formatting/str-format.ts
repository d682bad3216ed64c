// str.format and str.format_map: the fields of a template filled with values.

import { indexError, keyError, valueError } from '../exceptions/raise.ts';
import type { Value } from '../objects/object.ts';
import { type Str, textOf } from '../objects/str.ts';
import { getAttr } from '../protocols/attributes.ts';
import { getItem } from '../protocols/items.ts';
import { ascii, format, repr, str } from '../protocols/text.ts';
import { joinAll } from '../text/join.ts';
import { type Field, parseTemplate } from './str-template.ts';

/** Where fields get their values from, and how they have been numbered so far. */
interface Source {
  /** null: format_map, which has no positional values. */
  readonly args: readonly Value[] | null;
  readonly named: (name: Str) => Value;
  numbering: 'none' | 'automatic' | 'manual';
  next: number;
}

/** template.format(*args, **kwargs) */
export function formatFields(template: Str, args: readonly Value[], kwargs: ReadonlyMap<string, Value>): Str {
  const named = (name: Str): Value => {
    const value = kwargs.get(textOf(name));
    if (value === undefined) throw keyError(name);
    return value;
  };
  return fill(template, { args, named, numbering: 'none', next: 0 }, 2);
}

/** template.format_map(mapping) */
export function formatMap(template: Str, mapping: Value): Str {
  return fill(template, { args: null, named: name => getItem(mapping, name), numbering: 'none', next: 0 }, 2);
}

/** `depth`: how many levels of fields inside of specs are still allowed. */
function fill(template: Str, source: Source, depth: number): Str {
  if (depth === 0) throw valueError('Max string recursion exceeded');
  const parts: Str[] = [];
  for (const piece of parseTemplate(template)) {
    if (piece.kind === 'text') parts.push(piece.text);
    else if (piece.kind === 'error') throw valueError(piece.message);
    else parts.push(fillField(piece.field, source, depth));
  }
  return joinAll(parts, '');
}

function fillField(field: Field, source: Source, depth: number): Str {
  let value = firstValue(field, source);
  for (const step of field.steps) {
    if (step.kind === 'error') throw valueError(step.message);
    if (step.kind === 'attribute') value = getAttr(value, textOf(step.name));
    else value = getItem(value, step.index < 0 ? step.name : checkedIndex(step.index));
  }
  if (field.conversion !== 0) value = convert(value, field.conversion);
  return format(value, field.nested ? fill(field.spec, source, depth - 1) : field.spec);
}

function checkedIndex(index: number): number {
  if (index === Number.POSITIVE_INFINITY) throw valueError('Too many decimal digits in format string');
  return index;
}

function firstValue(field: Field, source: Source): Value {
  let index = checkedIndex(field.index);
  const automatic = field.first === '';
  if (automatic || index >= 0) {
    if (source.numbering === 'none') source.numbering = automatic ? 'automatic' : 'manual';
    if (automatic && source.numbering === 'manual') {
      throw valueError('cannot switch from manual field specification to automatic field numbering');
    }
    if (!automatic && source.numbering === 'automatic') {
      throw valueError('cannot switch from automatic field numbering to manual field specification');
    }
    if (automatic) index = source.next++;
  }
  if (index < 0) return source.named(field.first);
  if (source.args === null) throw valueError('Format string contains positional fields');
  const value = source.args[index];
  if (value === undefined) throw indexError(`Replacement index ${index} out of range for positional args tuple`);
  return value;
}

function convert(value: Value, conversion: number): Value {
  switch (String.fromCodePoint(conversion)) {
    case 's':
      return str(value);
    case 'r':
      return repr(value);
    case 'a':
      return ascii(value);
  }
  const shown = conversion > 32 && conversion < 127 ? String.fromCharCode(conversion) : `\\x${conversion.toString(16)}`;
  throw valueError(`Unknown conversion specifier ${shown}`);
}
