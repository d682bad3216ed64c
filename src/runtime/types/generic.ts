// Generic: the base of classes with type parameters, and Stack[int].
//
// With typing loaded its functions decide. Without it, the classes of PEP 695 do with what stands here: one argument for
// each parameter, defaults, and a tuple for what a TypeVarTuple or a ParamSpec takes.

import { typeError } from '../exceptions/raise.ts';
import { PyList, PyTuple } from '../objects/containers.ts';
import type { PyException } from '../objects/exception.ts';
import { PyGenericAlias } from '../objects/generic-alias.ts';
import { builtinType, type PyType, type Value } from '../objects/object.ts';
import { noneType, typeOf } from '../objects/scalars.ts';
import { reprText } from '../protocols/text.ts';
import { define } from './define.ts';
import { makeGenericAlias } from './generic-alias.ts';
import { parametersOf } from './type-arguments.ts';
import { paramSpecType, TypeParameter, typeVarTupleType, typeVarType } from './type-parameters.ts';
import { callTyping, unpackedParameter } from './typing-library.ts';

export const genericType = builtinType('Generic', { module: 'typing' });

const tooFew = (cls: PyType, given: number, expected: number): PyException =>
  typeError(`Too few arguments for ${reprText(cls)}; actual ${given}, expected at least ${expected}`);

/** One argument for each parameter: defaults filled in, a tuple with what a TypeVarTuple or a ParamSpec takes. */
function prepared(cls: PyType, parameters: readonly Value[], given: readonly Value[]): Value[] {
  let args = [...given];
  for (const [i, parameter] of parameters.entries()) {
    if (!(parameter instanceof TypeParameter)) continue;
    const { fallback } = parameter;
    if (parameter.cls === typeVarTupleType) {
      const after = Math.min(parameters.length - i - 1, Math.max(args.length - i, 0));
      if (args.length < parameters.length - 1) throw tooFew(cls, args.length, parameters.length - 1);
      const taken = args.slice(i, args.length - after);
      args = [...args.slice(0, i), new PyTuple(taken), ...args.slice(args.length - after)];
      continue;
    }
    if (i === args.length && fallback !== null) args.push(fallback.get());
    if (i >= args.length) {
      if (parameter.cls === typeVarType) throw tooFew(cls, args.length, i + 1);
      throw typeError(`Too few arguments for ${reprText(cls)}`);
    }
    if (parameter.cls !== paramSpecType) continue;
    // Z[int, str] is Z[[int, str]] where the ParamSpec is the only parameter.
    if (parameters.length === 1 && !(args[0] instanceof PyList || args[0] instanceof PyTuple))
      args = [new PyTuple(args)];
    else if (args[i] instanceof PyList) args[i] = new PyTuple((args[i] as PyList).items);
  }
  return args;
}

/** Stack[int] */
function subscriptClass(cls: PyType, item: Value): Value {
  const parameters = cls.lookup('__parameters__');
  const names = parameters instanceof PyTuple ? parameters.items : [];
  if (names.length === 0) throw typeError(`${reprText(cls)} is not a generic class`);
  const given = item instanceof PyTuple ? item.items : [item];
  const args = prepared(
    cls,
    names,
    given.map(arg => arg ?? noneType),
  );
  if (args.length > names.length) {
    throw typeError(`Too many arguments for ${reprText(cls)}; actual ${args.length}, expected ${names.length}`);
  }
  const flat = args.flatMap((arg, i) =>
    arg instanceof PyTuple && typeOf(names[i]!) === typeVarTupleType ? arg.items : [arg],
  );
  return makeGenericAlias(cls, new PyTuple(flat));
}

/** A class's own parameters: those of Generic[…] among its bases, else the ones that its bases name. */
function ownParameters(cls: PyType): PyTuple {
  const bases = cls.attrs.get('__orig_bases__');
  if (!(bases instanceof PyTuple)) return new PyTuple([]);
  const generic = bases.items.find(base => base instanceof PyGenericAlias && base.origin === genericType);
  return generic === undefined ? parametersOf(bases.items) : parametersOf((generic as PyGenericAlias).args.items);
}

define(genericType, {
  doc: 'Base of generic classes.',
  classMethods: {
    '__class_getitem__(cls, /, *args, **kwargs)': (
      cls: PyType,
      args: Value[],
      keywords: ReadonlyMap<string, Value>,
    ) => {
      const names = keywords.size === 0 ? null : [...keywords.keys()];
      const made = callTyping('_generic_class_getitem', [cls, ...args, ...keywords.values()], names);
      if (made !== undefined) return made;
      const [item] = args;
      if (item === undefined) throw typeError('__class_getitem__ expected 1 argument, got 0');
      return cls === genericType ? makeGenericAlias(cls, item) : subscriptClass(cls, item);
    },
    '__init_subclass__(cls, /, *args, **kwargs)': (
      cls: PyType,
      args: Value[],
      keywords: ReadonlyMap<string, Value>,
    ) => {
      const names = keywords.size === 0 ? null : [...keywords.keys()];
      const done = callTyping('_generic_init_subclass', [cls, ...args, ...keywords.values()], names);
      if (done !== undefined) return null;
      cls.setOwn('__parameters__', ownParameters(cls));
      return null;
    },
  },
});

/** Generic[T, …]: the base that a class with type parameters gets. */
export function genericBase(parameters: PyTuple): Value {
  const { items } = parameters;
  const unpacked = new PyTuple(
    items.map(parameter => (typeOf(parameter) === typeVarTupleType ? unpackedParameter(parameter) : parameter)),
  );
  const item = items.length === 1 ? unpacked.items[0]! : unpacked;
  return callTyping('_generic_class_getitem', [genericType, unpacked]) ?? makeGenericAlias(genericType, item);
}
