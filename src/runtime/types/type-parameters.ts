// What the syntax of PEP 695 and 696 makes: TypeVar, ParamSpec, TypeVarTuple, TypeAliasType, and Generic.
//
// Bounds, constraints, defaults and alias values are thunks: functions that are called when first asked for.

import { typeError } from '../exceptions/raise.ts';
import { PyTuple } from '../objects/containers.ts';
import { builtinType, PyObject, type PyType, type Value } from '../objects/object.ts';
import { call1 } from '../protocols/call.ts';
import { define } from './define.ts';
import { makeGenericAlias } from './generic-alias.ts';
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

define(genericType, {
  doc: 'Base of generic classes.',
  classMethods: {
    '__class_getitem__(cls, params, /)': (cls: Value, parameters: Value) => makeGenericAlias(cls, parameters),
    '__init_subclass__(cls, /, **kwargs)': () => null,
  },
});

/** Generic[T, …]: the base that a class with type parameters gets. */
export function genericBase(parameters: PyTuple): Value {
  const { items } = parameters;
  return makeGenericAlias(genericType, items.length === 1 ? items[0]! : new PyTuple(items));
}
