// What the syntax of PEP 695 and 696 makes: TypeVar, ParamSpec, TypeVarTuple, TypeAliasType, and Generic.
//
// Bounds, constraints, defaults and alias values are thunks: functions that are called when first asked for.

import { typeError } from '../exceptions/raise.ts';
import { PyList, PyTuple } from '../objects/containers.ts';
import type { PyException } from '../objects/exception.ts';
import { PyGenericAlias } from '../objects/generic-alias.ts';
import { builtinType, PyObject, type PyType, type Value } from '../objects/object.ts';
import { noneType, typeOf } from '../objects/scalars.ts';
import { call1 } from '../protocols/call.ts';
import { reprText } from '../protocols/text.ts';
import { define } from './define.ts';
import { makeGenericAlias } from './generic-alias.ts';
import { parametersOf } from './type-arguments.ts';
import { makeUnion } from './union.ts';

export const typeVarType = builtinType('TypeVar', { basetype: false, hasDict: true, module: 'typing' });
export const paramSpecType = builtinType('ParamSpec', { basetype: false, hasDict: true, module: 'typing' });
export const typeVarTupleType = builtinType('TypeVarTuple', { basetype: false, hasDict: true, module: 'typing' });
export const typeAliasType = builtinType('TypeAliasType', { basetype: false, module: 'typing' });
export const noDefaultType = builtinType('NoDefaultType', { basetype: false, module: 'typing' });
export const genericType = builtinType('Generic', { module: 'typing' });

class PyNoDefault extends PyObject {}
PyNoDefault.prototype.cls = noDefaultType;
export const NoDefault = new PyNoDefault();

/** A value that is computed by a thunk when first needed. */
class Lazy {
  private value: Value | undefined;
  constructor(readonly thunk: Value) {}
  get(absent: Value): Value {
    if (this.thunk === null) return absent;
    this.value ??= call1(this.thunk, 1);
    return this.value;
  }
}

class TypeParameter extends PyObject {
  readonly bound: Lazy;
  readonly constraints: Lazy;
  readonly fallback: Lazy;
  constructor(
    cls: PyType,
    readonly name: string,
    bound: Value,
    constraints: Value,
    fallback: Value,
  ) {
    super();
    this.cls = cls;
    this.bound = new Lazy(bound);
    this.constraints = new Lazy(constraints);
    this.fallback = new Lazy(fallback);
  }
}

export const makeTypeVar = (name: string, bound: Value, constraints: Value, fallback: Value): Value =>
  new TypeParameter(typeVarType, name, bound, constraints, fallback);
export const makeParamSpec = (name: string, fallback: Value): Value =>
  new TypeParameter(paramSpecType, name, null, null, fallback);
export const makeTypeVarTuple = (name: string, fallback: Value): Value =>
  new TypeParameter(typeVarTupleType, name, null, null, fallback);

const common = {
  __name__: { get: (self: TypeParameter) => self.name },
  __default__: { get: (self: TypeParameter) => self.fallback.get(NoDefault) },
  __module__: { get: () => '__main__' },
};
const commonMethods = {
  '__repr__(self, /)': (self: TypeParameter) => self.name,
  'has_default(self, /)': (self: TypeParameter) => self.fallback.thunk !== null,
  '__or__(self, value, /)': (self: Value, other: Value) => makeUnion(self, other),
  '__ror__(self, value, /)': (self: Value, other: Value) => makeUnion(other, self),
  '__typing_subst__(self, arg, /)': (_self: TypeParameter, argument: Value) => argument,
};

define(typeVarType, {
  doc: 'A type variable.',
  methods: commonMethods,
  attributes: {
    ...common,
    __bound__: { get: (self: TypeParameter) => self.bound.get(null) },
    __constraints__: { get: (self: TypeParameter) => self.constraints.get(new PyTuple([])) },
    __covariant__: { get: () => false },
    __contravariant__: { get: () => false },
    __infer_variance__: { get: () => true },
  },
});

define(paramSpecType, { doc: 'A parameter specification.', methods: commonMethods, attributes: common });
define(typeVarTupleType, { doc: 'A type variable tuple.', methods: commonMethods, attributes: common });
define(noDefaultType, { methods: { '__repr__(self, /)': () => 'typing.NoDefault' } });

class TypeAlias extends PyObject {
  readonly value: Lazy;
  constructor(
    readonly name: string,
    readonly parameters: Value,
    thunk: Value,
  ) {
    super();
    this.value = new Lazy(thunk);
  }
}
TypeAlias.prototype.cls = typeAliasType;

export const makeTypeAlias = (name: string, parameters: Value, thunk: Value): Value =>
  new TypeAlias(name, parameters, thunk);

define(typeAliasType, {
  doc: 'The object that a type statement makes.',
  methods: {
    '__repr__(self, /)': (self: TypeAlias) => self.name,
    '__getitem__(self, key, /)': (self: TypeAlias, key: Value) => {
      if (self.parameters === null || (self.parameters as PyTuple).items.length === 0) {
        throw typeError('Only generic type aliases are subscriptable');
      }
      return makeGenericAlias(self, key);
    },
    '__or__(self, value, /)': (self: Value, other: Value) => makeUnion(self, other),
    '__ror__(self, value, /)': (self: Value, other: Value) => makeUnion(other, self),
  },
  attributes: {
    __name__: { get: (self: TypeAlias) => self.name },
    __value__: { get: (self: TypeAlias) => self.value.get(null) },
    __type_params__: { get: (self: TypeAlias) => self.parameters ?? new PyTuple([]) },
    __parameters__: { get: (self: TypeAlias) => self.parameters ?? new PyTuple([]) },
    __module__: { get: () => '__main__' },
  },
});

// ---- generic classes -------------------------------------------------------------------------------------------------

const tooFew = (cls: PyType, given: number, expected: number): PyException =>
  typeError(`Too few arguments for ${reprText(cls)}; actual ${given}, expected at least ${expected}`);

/** One argument for each parameter: defaults filled in, a tuple with what a TypeVarTuple or a ParamSpec takes. */
function prepared(cls: PyType, parameters: readonly Value[], given: readonly Value[]): Value[] {
  let args = [...given];
  for (const [i, parameter] of parameters.entries()) {
    if (!(parameter instanceof TypeParameter)) continue;
    const fallback = parameter.fallback.thunk === null ? undefined : parameter.fallback;
    if (parameter.cls === typeVarTupleType) {
      const after = Math.min(parameters.length - i - 1, Math.max(args.length - i, 0));
      if (args.length < parameters.length - 1) throw tooFew(cls, args.length, parameters.length - 1);
      const taken = args.slice(i, args.length - after);
      args = [...args.slice(0, i), new PyTuple(taken), ...args.slice(args.length - after)];
      continue;
    }
    if (i === args.length && fallback !== undefined) args.push(fallback.get(null));
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
    '__class_getitem__(cls, params, /)': (cls: PyType, item: Value) =>
      cls === genericType ? makeGenericAlias(cls, item) : subscriptClass(cls, item),
    '__init_subclass__(cls, /, **kwargs)': (cls: PyType) => {
      cls.setOwn('__parameters__', ownParameters(cls));
      return null;
    },
  },
});

/** Generic[T, …]: the base that a class with type parameters gets. */
export function genericBase(parameters: PyTuple): Value {
  const { items } = parameters;
  return makeGenericAlias(genericType, items.length === 1 ? items[0]! : new PyTuple(items));
}
