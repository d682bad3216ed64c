// The arguments of list[int], dict[str, T] and int | T: how they are written, which type parameters are among them, and
// putting other arguments in place of those.

import { typeError } from '../exceptions/raise.ts';
import { EMPTY_TUPLE, PyList, PyTuple } from '../objects/containers.ts';
import { PyGenericAlias, PyUnion } from '../objects/generic-alias.ts';
import { PyType, type Value } from '../objects/object.ts';
import { Ellipsis, typeOf } from '../objects/scalars.ts';
import { concat, type Str, strOf, textOf } from '../objects/str.ts';
import { findAttr } from '../protocols/attributes.ts';
import { callMethod } from '../protocols/call.ts';
import { getItem } from '../protocols/items.ts';
import { repr, reprText } from '../protocols/text.ts';
import { joinAll } from '../text/join.ts';

// ---- text ----------------------------------------------------------------------------------------------------------

/** How a type or another argument is written inside the brackets, and in unions. */
export function typeText(value: Value): Str {
  if (value === Ellipsis) return '...';
  if (value instanceof PyGenericAlias || value instanceof PyUnion) return repr(value);
  if (value instanceof PyList || value instanceof PyTuple)
    return concat(concat('[', joinAll(value.items.map(typeText), ', ')), ']');
  const qualname = value instanceof PyType ? value.qualname : named(value);
  if (qualname === undefined) return repr(value);
  const module = findAttr(value, '__module__');
  const prefix = module === undefined || module === null ? undefined : textOf(strOf(module) ?? '');
  if (prefix === undefined) return repr(value);
  return prefix === 'builtins' ? qualname : `${prefix}.${qualname}`;
}

/** The qualified name of something that looks like a class: it has __qualname__ and __module__, and no __origin__. */
function named(value: Value): string | undefined {
  if (findAttr(value, '__origin__') !== undefined && findAttr(value, '__args__') !== undefined) return undefined;
  const qualname = findAttr(value, '__qualname__');
  const text = qualname === undefined ? undefined : strOf(qualname);
  return text === undefined ? undefined : textOf(text);
}

// ---- type parameters -------------------------------------------------------------------------------------------------

const isParameter = (value: Value): boolean =>
  !(value instanceof PyType) && typeOf(value).lookup('__typing_subst__') !== undefined;

/** The type parameters among the arguments, each once, in order of appearance. */
export function parametersOf(args: readonly Value[]): PyTuple {
  const found: Value[] = [];
  const add = (value: Value): void => {
    if (!found.includes(value)) found.push(value);
  };
  for (const arg of args) {
    if (arg instanceof PyType) continue;
    if (isParameter(arg)) add(arg);
    else if (arg instanceof PyTuple || arg instanceof PyList) parametersOf(arg.items).items.forEach(add);
    else {
      const inner = findAttr(arg, '__parameters__');
      if (inner instanceof PyTuple) inner.items.forEach(add);
    }
  }
  return found.length === 0 ? EMPTY_TUPLE : new PyTuple(found);
}

/** dict[str, T][int]: puts arguments in place of the parameters. */
export function substitute(self: Value, args: readonly Value[], item: Value): Value[] {
  const parameters = parametersOf(args).items;
  if (parameters.length === 0) throw typeError(`${reprText(self)} is not a generic class`);
  const given = item instanceof PyTuple ? item.items : [item];
  if (given.length !== parameters.length) {
    const few = given.length < parameters.length;
    throw typeError(
      `Too ${few ? 'few' : 'many'} arguments for ${reprText(self)}; actual ${given.length}, expected ${parameters.length}`,
    );
  }
  return args.map(arg => {
    if (arg instanceof PyType) return arg;
    if (isParameter(arg)) return callMethod(arg, '__typing_subst__', [given[parameters.indexOf(arg)]!]);
    const inner = findAttr(arg, '__parameters__');
    if (!(inner instanceof PyTuple) || inner.items.length === 0) return arg;
    return getItem(arg, new PyTuple(inner.items.map(parameter => given[parameters.indexOf(parameter)]!)));
  });
}
