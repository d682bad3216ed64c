// The arguments of list[int], dict[str, T] and int | T: how they are written, which type parameters are among them, and
// putting other arguments in place of those.

import { typeError } from '../exceptions/raise.ts';
import { EMPTY_TUPLE, PyList, PyTuple } from '../objects/containers.ts';
import { PyGenericAlias, PyUnion } from '../objects/generic-alias.ts';
import { PyType, type Value } from '../objects/object.ts';
import { Ellipsis, typeOf } from '../objects/scalars.ts';
import { concat, type Str, strOf, textOf } from '../objects/str.ts';
import { findAttr } from '../protocols/attributes.ts';
import { call, callMethod } from '../protocols/call.ts';
import { getItem } from '../protocols/items.ts';
import { repr, reprText } from '../protocols/text.ts';
import { joinAll } from '../text/join.ts';

// ---- text ----------------------------------------------------------------------------------------------------------

/** How a type or another argument is written inside the brackets, and in unions. */
export function typeText(value: Value): Str {
  if (value === Ellipsis) return '...';
  if (value instanceof PyGenericAlias || value instanceof PyUnion) return repr(value);
  if (value instanceof PyTuple && value.items.length === 0) return '()';
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
  let given = unpackedItems(item);
  for (const parameter of parameters) {
    // A parameter that takes several arguments makes one tuple of them; one with a default may add it.
    const prepare = findAttr(parameter, '__typing_prepare_subst__');
    if (prepare === undefined) continue;
    const prepared = call(prepare, [self, new PyTuple(given)]);
    given = prepared instanceof PyTuple ? [...prepared.items] : [prepared];
  }
  if (given.length !== parameters.length) {
    const few = given.length < parameters.length;
    throw typeError(
      `Too ${few ? 'few' : 'many'} arguments for ${reprText(self)}; actual ${given.length}, expected ${parameters.length}`,
    );
  }
  return replaced(args, parameters, given);
}

/** The arguments in the brackets; *tuple[int, str] stands for its own. */
function unpackedItems(item: Value): Value[] {
  const items = item instanceof PyTuple ? item.items : [item];
  return items.flatMap(one => {
    if (one instanceof PyType) return [one];
    const inner = findAttr(one, '__typing_unpacked_tuple_args__');
    if (!(inner instanceof PyTuple)) return [one];
    return inner.items.at(-1) === Ellipsis ? [one] : [...inner.items];
  });
}

function replaced(args: readonly Value[], parameters: readonly Value[], given: readonly Value[]): Value[] {
  const result: Value[] = [];
  for (const arg of args) {
    if (arg instanceof PyType) {
      result.push(arg);
      continue;
    }
    if (arg instanceof PyTuple) {
      result.push(new PyTuple(replaced(arg.items, parameters, given)));
      continue;
    }
    if (arg instanceof PyList) {
      result.push(new PyList(replaced(arg.items, parameters, given)));
      continue;
    }
    const spreads = findAttr(arg, '__typing_is_unpacked_typevartuple__') === true;
    const made = isParameter(arg)
      ? callMethod(arg, '__typing_subst__', [given[parameters.indexOf(arg)]!])
      : replacedInside(arg, parameters, given);
    if (spreads && made instanceof PyTuple) result.push(...made.items);
    else result.push(made);
  }
  return result;
}

/** An argument that has parameters itself. */
function replacedInside(arg: Value, parameters: readonly Value[], given: readonly Value[]): Value {
  const inner = findAttr(arg, '__parameters__');
  if (!(inner instanceof PyTuple) || inner.items.length === 0) return arg;
  const items = inner.items.flatMap(parameter => {
    const at = parameters.indexOf(parameter);
    if (at < 0) return [parameter];
    const value = given[at]!;
    const several = value instanceof PyTuple && typeOf(parameter).lookup('__iter__') !== undefined;
    return several ? [...value.items] : [value];
  });
  return getItem(arg, items.length === 1 ? items[0]! : new PyTuple(items));
}
