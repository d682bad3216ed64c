// TypeAliasType: what `type Name[T] = value` makes.

import { typeError } from '../exceptions/raise.ts';
import { EMPTY_TUPLE, PyIterator, PyTuple } from '../objects/containers.ts';
import { builtinType, PyObject, type PyType, type Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { strOf, textOf } from '../objects/str.ts';
import { reprText } from '../protocols/text.ts';
import { frames } from '../thread.ts';
import { define } from './define.ts';
import { makeGenericAlias } from './generic-alias.ts';
import { Lazy } from './lazy-value.ts';
import { TypeParameter, typeVarTupleType } from './type-parameters.ts';
import { unpackedParameter } from './typing-library.ts';
import { makeUnion } from './union.ts';

export const typeAliasType = builtinType('TypeAliasType', { basetype: false, home: 'typing' });

class TypeAlias extends PyObject {
  constructor(
    readonly name: string,
    readonly parameters: PyTuple,
    readonly value: Lazy,
    readonly module: Value,
  ) {
    super();
  }
}
TypeAlias.prototype.cls = typeAliasType;

const callerModule = (): Value => frames.at(0)?.globals.getStr('__name__') ?? null;

export const makeTypeAlias = (name: string, parameters: Value, thunk: Value): Value =>
  new TypeAlias(name, (parameters as PyTuple | null) ?? EMPTY_TUPLE, Lazy.byThunk(thunk)!, callerModule());

function newTypeAlias(_cls: PyType, name: Value, value: Value, parameters?: Value): Value {
  const text = strOf(name);
  if (text === undefined) throw typeError(`typealias() argument 'name' must be str, not ${typeOf(name).name}`);
  if (parameters !== undefined && !(parameters instanceof PyTuple)) throw typeError('type_params must be a tuple');
  const given = parameters ?? EMPTY_TUPLE;
  let optional = false;
  for (const parameter of given.items) {
    if (!(parameter instanceof TypeParameter)) throw typeError(`Expected a type param, got ${reprText(parameter)}`);
    if (parameter.fallback !== null) optional = true;
    else if (optional) {
      throw typeError(`non-default type parameter '${reprText(parameter)}' follows default type parameter`);
    }
  }
  return new TypeAlias(textOf(text), given, Lazy.of(value), callerModule());
}

/** The parameters as an alias of it sees them: a TypeVarTuple is unpacked. */
function openParameters(self: TypeAlias): Value {
  if (!self.parameters.items.some(parameter => typeOf(parameter) === typeVarTupleType)) return self.parameters;
  return new PyTuple(
    self.parameters.items.map(parameter =>
      typeOf(parameter) === typeVarTupleType ? unpackedParameter(parameter) : parameter,
    ),
  );
}

/** *Alias: the alias's tuple, unpacked. */
class AliasUnpacking extends PyIterator {
  constructor(private alias: Value | undefined) {
    super();
  }
  step(): Value | undefined {
    const { alias } = this;
    this.alias = undefined;
    return alias;
  }
}
AliasUnpacking.prototype.cls = builtinType('generic_alias_iterator', { basetype: false });

define(typeAliasType, {
  doc: 'Type alias.\n\nType aliases are created through the type statement::\n\n    type Alias = int',
  new: { signature: '(cls, name, value, *, type_params=<unrepresentable>)', create: newTypeAlias },
  methods: {
    '__repr__(self, /)': (self: TypeAlias) => self.name,
    '__getitem__(self, key, /)': (self: TypeAlias, key: Value) => {
      if (self.parameters.items.length === 0) throw typeError('Only generic type aliases are subscriptable');
      return makeGenericAlias(self, key);
    },
    '__iter__(self, /)': (self: TypeAlias) => new AliasUnpacking(self),
    '__reduce__(self, /)': (self: TypeAlias) => self.name,
    '__or__(self, value, /)': (self: Value, other: Value) => makeUnion(self, other),
    '__ror__(self, value, /)': (self: Value, other: Value) => makeUnion(other, self),
  },
  attributes: {
    __name__: { get: (self: TypeAlias) => self.name },
    __value__: { get: (self: TypeAlias) => self.value.get() },
    __type_params__: { get: (self: TypeAlias) => self.parameters },
    __parameters__: { get: openParameters },
    __module__: { get: (self: TypeAlias) => self.module },
    evaluate_value: { get: (self: TypeAlias) => self.value.evaluator },
  },
});
