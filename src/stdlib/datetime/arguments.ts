// Arguments as this module of CPython reads them: one by one, in the order of the parameters, so that the first that is
// wrong is told first; and with its own words for wrong calls, which are older than those of other builtins.

import { unexpectedKeyword } from '../../runtime/builtins/signature.ts';
import { closestName } from '../../runtime/exceptions/closest-name.ts';
import { overflowError, typeError } from '../../runtime/exceptions/raise.ts';
import type { PyType, Value } from '../../runtime/objects/object.ts';
import { typeOf } from '../../runtime/objects/scalars.ts';
import { type Str, strOf } from '../../runtime/objects/str.ts';
import { cInt } from '../../runtime/protocols/c-int.ts';
import { isIndex } from '../../runtime/protocols/items.ts';
import { toIndex } from '../../runtime/protocols/numbers.ts';

export type Arguments = readonly Value[];
export type Keywords = ReadonlyMap<string, Value>;

/** What a parameter makes of its argument. `position` counts from 1. */
export type Reader<T> = (value: Value, position: number, callee: string) => T;

export interface Parameters {
  /** As messages name it; '' for constructors, which have no name there. */
  readonly name: string;
  readonly required: number;
  /** How many may be given by position. */
  readonly positional: number;
  readonly names: readonly string[];
  readonly readers: readonly Reader<unknown>[];
}

export const parameters = (
  name: string,
  required: number,
  positional: number,
  readers: Readonly<Record<string, Reader<unknown>>>,
): Parameters => ({ name, required, positional, names: Object.keys(readers), readers: Object.values(readers) });

const plural = (count: number): string => (count === 1 ? '' : 's');

/** The value of each parameter, undefined for those that were not given. */
// biome-ignore lint/suspicious/noExplicitAny: as the readers give them
export function readArguments(wanted: Parameters, args: Arguments, keywords: Keywords): any[] {
  const { name, required, positional, names, readers } = wanted;
  const callee = name === '' ? 'function' : `${name}()`;
  const given = args.length + keywords.size;
  if (given > names.length) {
    const kind = args.length === 0 ? 'keyword ' : '';
    throw typeError(`${callee} takes at most ${names.length} ${kind}argument${plural(names.length)} (${given} given)`);
  }
  const values: unknown[] = [];
  let named = 0;
  names.forEach((parameter, i) => {
    if (i === positional && args.length > positional) {
      throw typeError(
        `${callee} takes at most ${positional} positional argument${plural(positional)} (${args.length} given)`,
      );
    }
    const value = i < args.length ? args[i] : keywords.get(parameter);
    if (value === undefined) {
      if (i < required) throw typeError(`${callee} missing required argument '${parameter}' (pos ${i + 1})`);
      values.push(undefined);
      return;
    }
    if (i >= args.length) named++;
    values.push(readers[i]!(value, i + 1, callee));
  });
  if (named < keywords.size) throw leftOver(name, names, args.length, keywords);
  return values;
}

function leftOver(name: string, names: readonly string[], given: number, keywords: Keywords) {
  const callee = name === '' ? 'function' : `${name}()`;
  const twice = names.slice(0, given).findIndex(parameter => keywords.has(parameter));
  if (twice >= 0) {
    return typeError(`argument for ${callee} given by name ('${names[twice]}') and position (${twice + 1})`);
  }
  const unknown = [...keywords.keys()].find(keyword => !names.includes(keyword))!;
  if (name !== '') return unexpectedKeyword(name, unknown, names);
  const guess = closestName(unknown, names);
  const hint = guess === null ? '' : `. Did you mean '${guess}'?`;
  return typeError(`this function got an unexpected keyword argument '${unknown}'${hint}`);
}

/** So many arguments, none by name. `owner`: the type of a method that is not a class method. */
export function exactly(name: string, count: number, args: Arguments, keywords: Keywords, owner = ''): void {
  if (keywords.size > 0) throw typeError(`${owner}${name}() takes no keyword arguments`);
  if (args.length === count) return;
  throw typeError(`${name}() takes exactly ${count} argument${plural(count)} (${args.length} given)`);
}

// ---- readers ---------------------------------------------------------------------------------------------------------

export const anything: Reader<Value> = value => value;

/** A C int, by way of a C long. */
export function int(value: Value): number {
  if (typeof value === 'number' && value <= 2147483647 && value >= -2147483648) return value;
  if (!isIndex(value)) throw typeError(`'${typeOf(value).name}' object cannot be interpreted as an integer`);
  const index = toIndex(value);
  if (BigInt.asIntN(64, BigInt(index)) !== BigInt(index)) {
    throw overflowError('Python int too large to convert to C long');
  }
  if (index > 2147483647) throw overflowError('signed integer is greater than maximum');
  if (index < -2147483648) throw overflowError('signed integer is less than minimum');
  return Number(index);
}

const kindOf = (value: Value): string => (value === null ? 'None' : typeOf(value).name);

export const text: Reader<Str> = (value, position, callee) => {
  const found = strOf(value);
  if (found === undefined) throw typeError(`${callee} argument ${position} must be str, not ${kindOf(value)}`);
  return found;
};

export const instanceOf =
  (type: PyType): Reader<Value> =>
  (value, position, callee) => {
    if (typeOf(value).isSubtypeOf(type)) return value;
    throw typeError(`${callee} argument ${position} must be ${type.name}, not ${kindOf(value)}`);
  };

/** A part of a date or time that a replacement gives, or the old one. Its words for numbers too large are newer ones. */
export const partOr = (value: Value | undefined, own: number): number => (value === undefined ? own : cInt(value));
