// Binds the arguments of a call to the parameters of a Python function, for every engine, with CPython's messages.
//
// The result holds the parameters' values in the order of co_varnames: positional, keyword-only, the *args tuple, the
// **kwargs dict. Engines take the common case (as many positional arguments as parameters) by themselves.

import { closestName } from '../exceptions/closest-name.ts';
import { typeError } from '../exceptions/raise.ts';
import { EMPTY_TUPLE, PyTuple } from '../objects/containers.ts';
import { PyDict } from '../objects/dict.ts';
import type { PyException } from '../objects/exception.ts';
import { CO, type PyFunction } from '../objects/function.ts';
import type { Value } from '../objects/object.ts';

export function bindArguments(fn: PyFunction, args: readonly Value[], names: readonly string[] | null): Value[] {
  const { info } = fn.code;
  const { argCount, kwOnlyCount, varNames } = info;
  const given = names === null ? args.length : args.length - names.length;
  const total = argCount + kwOnlyCount;
  const locals: (Value | undefined)[] = new Array(total);
  const direct = Math.min(given, argCount);
  for (let i = 0; i < direct; i++) locals[i] = args[i];

  const hasVarArgs = (info.flags & CO.VARARGS) !== 0;
  const keywords = (info.flags & CO.VARKEYWORDS) !== 0 ? new PyDict() : null;
  if (names !== null) bindKeywords(fn, args, names, given, locals, keywords);
  if (given > argCount && !hasVarArgs) throw tooMany(fn, given, locals);

  const defaults = fn.defaults;
  const firstDefault = argCount - (defaults === null ? 0 : defaults.length);
  if (direct < argCount) {
    const missing: string[] = [];
    for (let i = direct; i < argCount; i++) {
      if (locals[i] !== undefined) continue;
      if (i >= firstDefault) locals[i] = defaults![i - firstDefault];
      else missing.push(varNames[i]!);
    }
    if (missing.length > 0) throw missingArguments(fn, 'positional', missing);
  }
  if (kwOnlyCount > 0) {
    const missing: string[] = [];
    for (let i = argCount; i < total; i++) {
      if (locals[i] !== undefined) continue;
      const value = fn.keywordDefaults?.getStr(varNames[i]!);
      if (value === undefined) missing.push(varNames[i]!);
      else locals[i] = value;
    }
    if (missing.length > 0) throw missingArguments(fn, 'keyword-only', missing);
  }
  if (hasVarArgs) locals.push(given > direct ? new PyTuple(args.slice(direct, given)) : EMPTY_TUPLE);
  if (keywords !== null) locals.push(keywords);
  return locals as Value[];
}

function bindKeywords(
  fn: PyFunction,
  args: readonly Value[],
  names: readonly string[],
  given: number,
  locals: (Value | undefined)[],
  keywords: PyDict | null,
): void {
  const { argCount, kwOnlyCount, posOnlyCount, varNames } = fn.code.info;
  const total = argCount + kwOnlyCount;
  for (let k = 0; k < names.length; k++) {
    const name = names[k]!;
    const value = args[given + k]!;
    let slot = posOnlyCount;
    while (slot < total && varNames[slot] !== name) slot++;
    if (slot < total) {
      if (locals[slot] !== undefined) throw typeError(`${fn.qualname}() got multiple values for argument '${name}'`);
      locals[slot] = value;
    } else if (keywords !== null) keywords.set(name, value);
    else throw unexpectedKeyword(fn, names, name);
  }
}

function unexpectedKeyword(fn: PyFunction, names: readonly string[], name: string): PyException {
  const { argCount, kwOnlyCount, posOnlyCount, varNames } = fn.code.info;
  const positionalOnly = varNames.slice(0, posOnlyCount).filter(parameter => names.includes(parameter));
  if (positionalOnly.length > 0) {
    return typeError(
      `${fn.qualname}() got some positional-only arguments passed as keyword arguments: '${positionalOnly.join(', ')}'`,
    );
  }
  const guess = closestName(name, varNames.slice(posOnlyCount, argCount + kwOnlyCount));
  const hint = guess === null ? '' : `. Did you mean '${guess}'?`;
  return typeError(`${fn.qualname}() got an unexpected keyword argument '${name}'${hint}`);
}

function tooMany(fn: PyFunction, given: number, locals: readonly (Value | undefined)[]): PyException {
  const { argCount, kwOnlyCount } = fn.code.info;
  const defaults = fn.defaults?.length ?? 0;
  const takes = defaults > 0 ? `from ${argCount - defaults} to ${argCount}` : `${argCount}`;
  const plural = defaults > 0 || argCount !== 1 ? 's' : '';
  let keywordOnly = 0;
  for (let i = argCount; i < argCount + kwOnlyCount; i++) if (locals[i] !== undefined) keywordOnly++;
  const were =
    keywordOnly > 0
      ? `${given} positional argument${given === 1 ? '' : 's'} (and ${keywordOnly} keyword-only argument${keywordOnly === 1 ? '' : 's'}) were`
      : `${given} ${given === 1 ? 'was' : 'were'}`;
  return typeError(`${fn.qualname}() takes ${takes} positional argument${plural} but ${were} given`);
}

function missingArguments(fn: PyFunction, kind: string, missing: readonly string[]): PyException {
  const quoted = missing.map(name => `'${name}'`);
  const list =
    quoted.length === 1
      ? quoted[0]
      : quoted.length === 2
        ? `${quoted[0]} and ${quoted[1]}`
        : `${quoted.slice(0, -1).join(', ')}, and ${quoted.at(-1)}`;
  return typeError(
    `${fn.qualname}() missing ${missing.length} required ${kind} argument${missing.length === 1 ? '' : 's'}: ${list}`,
  );
}
