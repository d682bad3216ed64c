// TypeVar, ParamSpec, TypeVarTuple: made by the syntax of PEP 695 and 696, or by calling them.

import { typeError, valueError } from '../exceptions/raise.ts';
import { interpreter } from '../interpreter.ts';
import { EMPTY_TUPLE, PyIterator, PyTuple } from '../objects/containers.ts';
import { PyDict } from '../objects/dict.ts';
import { builtinType, PyObject, type PyType, type Value } from '../objects/object.ts';
import { NotImplemented, typeOf } from '../objects/scalars.ts';
import { strOf, textOf } from '../objects/str.ts';
import { getAttr } from '../protocols/attributes.ts';
import { call } from '../protocols/call.ts';
import { equals } from '../protocols/compare.ts';
import { getItem } from '../protocols/items.ts';
import { iter } from '../protocols/iterate.ts';
import { reprText } from '../protocols/text.ts';
import { truth } from '../protocols/truth.ts';
import { frames } from '../thread.ts';
import { define } from './define.ts';
import { Lazy } from './lazy-value.ts';
import { callTyping } from './typing-library.ts';
import { makeUnion } from './union.ts';

export const typeVarType = builtinType('TypeVar', { basetype: false, hasDict: true, home: 'typing' });
export const paramSpecType = builtinType('ParamSpec', { basetype: false, hasDict: true, home: 'typing' });
export const typeVarTupleType = builtinType('TypeVarTuple', { basetype: false, hasDict: true, home: 'typing' });
export const paramSpecArgsType = builtinType('ParamSpecArgs', { basetype: false, home: 'typing' });
export const paramSpecKwargsType = builtinType('ParamSpecKwargs', { basetype: false, home: 'typing' });
export const noDefaultType = builtinType('NoDefaultType', { basetype: false });

class PyNoDefault extends PyObject {}
PyNoDefault.prototype.cls = noDefaultType;
export const NoDefault = new PyNoDefault();

interface Variance {
  readonly covariant: boolean;
  readonly contravariant: boolean;
  readonly infer: boolean;
}
const INFERRED: Variance = { covariant: false, contravariant: false, infer: true };

export class TypeParameter extends PyObject {
  constructor(
    cls: PyType,
    readonly name: string,
    readonly bound: Lazy | null,
    readonly constraints: Lazy | null,
    readonly fallback: Lazy | null,
    readonly variance: Variance,
    module: Value | undefined,
  ) {
    super();
    this.cls = cls;
    if (module === undefined) return;
    this.instanceDict = new PyDict();
    this.instanceDict.set('__module__', module);
  }
}

// ---- made by syntax --------------------------------------------------------------------------------------------------

export const makeTypeVar = (name: string, bound: Value, constraints: Value, fallback: Value): Value =>
  new TypeParameter(
    typeVarType,
    name,
    Lazy.byThunk(bound),
    Lazy.byThunk(constraints),
    Lazy.byThunk(fallback),
    INFERRED,
    undefined,
  );
export const makeParamSpec = (name: string, fallback: Value): Value =>
  new TypeParameter(paramSpecType, name, null, null, Lazy.byThunk(fallback), INFERRED, undefined);
export const makeTypeVarTuple = (name: string, fallback: Value): Value =>
  new TypeParameter(typeVarTupleType, name, null, null, Lazy.byThunk(fallback), INFERRED, undefined);

// ---- made by a call --------------------------------------------------------------------------------------------------

/** The module of the code that makes it; None where that is not known. */
const callerModule = (): Value => frames.at(0)?.globals.getStr('__name__') ?? null;

function nameOf(owner: string, name: Value): string {
  const text = strOf(name);
  if (text === undefined) throw typeError(`${owner}() argument 'name' must be str, not ${typeOf(name).name}`);
  return textOf(text);
}

function varianceOf(covariant: Value, contravariant: Value, infer: Value): Variance {
  const variance = { covariant: truth(covariant), contravariant: truth(contravariant), infer: truth(infer) };
  if (variance.covariant && variance.contravariant) throw valueError('Bivariant types are not supported.');
  if (variance.infer && (variance.covariant || variance.contravariant)) {
    throw valueError('Variance cannot be specified with infer_variance.');
  }
  return variance;
}

/** A bound may be given as a text that names a type. */
const checkedType = (value: Value, message: string): Value => callTyping('_type_check', [value, message]) ?? value;

const given = (value: Value | undefined): Lazy | null =>
  value === undefined || value === NoDefault ? null : Lazy.of(value);

function newTypeVar(
  _cls: PyType,
  name: Value,
  constraints: readonly Value[],
  bound: Value = null,
  fallback?: Value,
  covariant: Value = false,
  contravariant: Value = false,
  infer: Value = false,
): Value {
  const text = nameOf('typevar', name);
  const variance = varianceOf(covariant, contravariant, infer);
  const limit = bound === null ? null : Lazy.of(checkedType(bound, 'Bound must be a type.'));
  if (constraints.length === 1) throw typeError('A single constraint is not allowed');
  if (constraints.length > 0 && limit !== null) throw typeError('Constraints cannot be combined with bound=...');
  const types = constraints.map(type =>
    checkedType(type, 'TypeVar(name, constraint, ...): constraints must be types.'),
  );
  const allowed = types.length === 0 ? null : Lazy.of(new PyTuple(types));
  return new TypeParameter(typeVarType, text, limit, allowed, given(fallback), variance, callerModule());
}

function newParamSpec(
  _cls: PyType,
  name: Value,
  bound: Value = null,
  fallback?: Value,
  covariant: Value = false,
  contravariant: Value = false,
  infer: Value = false,
): Value {
  const text = nameOf('paramspec', name);
  const variance = varianceOf(covariant, contravariant, infer);
  const limit = bound === null ? null : Lazy.of(checkedType(bound, 'Bound must be a type.'));
  return new TypeParameter(paramSpecType, text, limit, null, given(fallback), variance, callerModule());
}

const newTypeVarTuple = (_cls: PyType, name: Value, fallback?: Value): Value =>
  new TypeParameter(
    typeVarTupleType,
    nameOf('typevartuple', name),
    null,
    null,
    given(fallback),
    INFERRED,
    callerModule(),
  );

// ---- what they have in common ----------------------------------------------------------------------------------------

function parameterText(self: TypeParameter): string {
  if (self.variance.infer) return self.name;
  return `${self.variance.covariant ? '+' : self.variance.contravariant ? '-' : '~'}${self.name}`;
}

/** T | 'name': a text is a name that is looked up later. */
function unionWith(left: Value, right: Value): Value {
  return makeUnion(forwardReference(left), forwardReference(right));
}

function forwardReference(value: Value): Value {
  if (strOf(value) === undefined) return value;
  const importModule = interpreter().builtins.dict.getStr('__import__')!;
  return call(getAttr(call(importModule, ['annotationlib']), 'ForwardRef'), [value]);
}

const fallbackAttributes = {
  __name__: { get: (self: TypeParameter) => self.name },
  __default__: { get: (self: TypeParameter) => (self.fallback === null ? NoDefault : self.fallback.get()) },
  evaluate_default: { get: (self: TypeParameter) => self.fallback?.evaluator ?? null },
};
const boundAttributes = {
  __bound__: { get: (self: TypeParameter) => (self.bound === null ? null : self.bound.get()) },
  __covariant__: { get: (self: TypeParameter) => self.variance.covariant },
  __contravariant__: { get: (self: TypeParameter) => self.variance.contravariant },
  __infer_variance__: { get: (self: TypeParameter) => self.variance.infer },
};
const commonMethods = {
  '__repr__(self, /)': parameterText,
  'has_default(self, /)': (self: TypeParameter) => self.fallback !== null,
  '__reduce__(self, /)': (self: TypeParameter) => self.name,
  '__mro_entries__(self, object, /)': (self: TypeParameter) => {
    throw typeError(`Cannot subclass an instance of ${typeOf(self).qualname}`);
  },
};
const unionMethods = {
  '__or__(self, value, /)': unionWith,
  '__ror__(self, value, /)': (self: Value, other: Value) => unionWith(other, self),
};

/** An argument that is missing where the parameter has a default: the default. */
function prepareTypeVar(self: TypeParameter, alias: Value, args: Value): Value {
  const parameters = getAttr(alias, '__parameters__') as PyTuple;
  const items = (args as PyTuple).items;
  const index = parameters.items.indexOf(self);
  if (index < items.length) return args;
  if (index === items.length && self.fallback !== null) return new PyTuple([...items, self.fallback.get()]);
  throw typeError(`Too few arguments for ${reprText(alias)}; actual ${items.length}, expected at least ${index + 1}`);
}

define(typeVarType, {
  doc: 'Type variable.\n\nThe preferred way to construct a type variable is via the dedicated\nsyntax for generic functions, classes, and type aliases.',
  new: {
    signature:
      '(cls, name, *constraints, bound=None, default=typing.NoDefault, covariant=False, contravariant=False, infer_variance=False)',
    create: newTypeVar,
  },
  methods: {
    ...commonMethods,
    ...unionMethods,
    '__typing_subst__(self, arg, /)': (self: Value, argument: Value) =>
      callTyping('_typevar_subst', [self, argument]) ?? argument,
    '__typing_prepare_subst__(self, alias, args, /)': prepareTypeVar,
  },
  attributes: {
    ...fallbackAttributes,
    ...boundAttributes,
    __constraints__: { get: (self: TypeParameter) => self.constraints?.get() ?? EMPTY_TUPLE },
    evaluate_bound: { get: (self: TypeParameter) => self.bound?.evaluator ?? null },
    evaluate_constraints: { get: (self: TypeParameter) => self.constraints?.evaluator ?? null },
  },
});

define(paramSpecType, {
  doc: 'Parameter specification variable.',
  new: {
    signature:
      '(cls, name, *, bound=None, default=typing.NoDefault, covariant=False, contravariant=False, infer_variance=False)',
    create: newParamSpec,
  },
  methods: {
    ...commonMethods,
    ...unionMethods,
    '__typing_subst__(self, arg, /)': (self: Value, argument: Value) =>
      callTyping('_paramspec_subst', [self, argument]) ?? argument,
    '__typing_prepare_subst__(self, alias, args, /)': (self: Value, alias: Value, args: Value) =>
      callTyping('_paramspec_prepare_subst', [self, alias, args]) ?? args,
  },
  attributes: {
    ...fallbackAttributes,
    ...boundAttributes,
    args: { get: (self: TypeParameter) => new ParameterPart(self, paramSpecArgsType) },
    kwargs: { get: (self: TypeParameter) => new ParameterPart(self, paramSpecKwargsType) },
  },
});

// ---- P.args, P.kwargs ------------------------------------------------------------------------------------------------

class ParameterPart extends PyObject {
  constructor(
    readonly origin: Value,
    cls: PyType,
  ) {
    super();
    this.cls = cls;
  }
}

for (const [type, name] of [
  [paramSpecArgsType, 'args'],
  [paramSpecKwargsType, 'kwargs'],
] as const) {
  define(type, {
    doc: `The ${name} for a ParamSpec object.`,
    new: { signature: '(cls, origin)', create: (_cls: PyType, origin: Value) => new ParameterPart(origin, type) },
    methods: {
      '__repr__(self, /)': ({ origin }: ParameterPart) =>
        `${origin instanceof TypeParameter ? origin.name : reprText(origin)}.${name}`,
      '__eq__(self, value, /)': (self: ParameterPart, other: Value) =>
        other instanceof ParameterPart && other.cls === self.cls ? equals(self.origin, other.origin) : NotImplemented,
      '__mro_entries__(self, object, /)': () => {
        throw typeError(`Cannot subclass an instance of ${type.qualname}`);
      },
    },
    attributes: { __origin__: { get: (self: ParameterPart) => self.origin } },
    constants: { __hash__: null },
  });
}

// ---- TypeVarTuple ----------------------------------------------------------------------------------------------------

/** *Ts: typing.Unpack[Ts], once. */
class Unpacking extends PyIterator {
  constructor(private owner: Value | undefined) {
    super();
  }
  step(): Value | undefined {
    const { owner } = this;
    this.owner = undefined;
    return owner === undefined ? undefined : unpacked(owner);
  }
}
Unpacking.prototype.cls = typeOf(iter(new PyTuple([])));

function unpacked(self: Value): Value {
  const importModule = interpreter().builtins.dict.getStr('__import__')!;
  return getItem(getAttr(call(importModule, ['typing']), 'Unpack'), self);
}

define(typeVarTupleType, {
  doc: 'Type variable tuple. A specialized form of type variable that enables\nvariadic generics.',
  new: { signature: '(cls, name, *, default=typing.NoDefault)', create: newTypeVarTuple },
  methods: {
    ...commonMethods,
    '__repr__(self, /)': (self: TypeParameter) => self.name,
    '__iter__(self, /)': (self: Value) => new Unpacking(self),
    '__typing_subst__(self, arg, /)': () => {
      throw typeError('Substitution of bare TypeVarTuple is not supported');
    },
    '__typing_prepare_subst__(self, alias, args, /)': (self: Value, alias: Value, args: Value) =>
      callTyping('_typevartuple_prepare_subst', [self, alias, args]) ?? args,
  },
  attributes: fallbackAttributes,
});

define(noDefaultType, {
  doc: 'The type of the NoDefault singleton.',
  new: {
    signature: '(cls, /, *args, **kwargs)',
    create: (_cls: PyType, args: readonly Value[], keywords: ReadonlyMap<string, Value>) => {
      if (args.length + keywords.size > 0) throw typeError('NoDefaultType takes no arguments');
      return NoDefault;
    },
  },
  methods: { '__repr__(self, /)': () => 'typing.NoDefault', '__reduce__(self, /)': () => 'NoDefault' },
});
