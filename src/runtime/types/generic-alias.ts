// GenericAlias: list[int]. It behaves as its origin when it is called or asked for an attribute, and remembers its
// arguments for those who read annotations.

import { typeError } from '../exceptions/raise.ts';
import { PyIterator, PyList, PyTuple } from '../objects/containers.ts';
import { PyException } from '../objects/exception.ts';
import { ALIAS_ATTRIBUTES, genericAliasType, PyGenericAlias } from '../objects/generic-alias.ts';
import { builtinType, type PyType, type Value } from '../objects/object.ts';
import { NotImplemented } from '../objects/scalars.ts';
import { concat, type Str, strOf, textOf } from '../objects/str.ts';
import { callSpecial, getAttr, setAttr } from '../protocols/attributes.ts';
import { call } from '../protocols/call.ts';
import { equals } from '../protocols/compare.ts';
import { hash } from '../protocols/hash.ts';
import { genericHook } from '../protocols/items.ts';
import { toArray } from '../protocols/iterate.ts';
import { joinAll } from '../text/join.ts';
import { define } from './define.ts';
import { defineIterator } from './define-iterator.ts';
import { reduced, whereItStands } from './reduce.ts';
import { parametersOf, substitute, typeText } from './type-arguments.ts';
import { makeUnion } from './union.ts';

function aliasText(self: PyGenericAlias): Str {
  const args = self.args.items.length === 0 ? '()' : joinAll(self.args.items.map(typeText), ', ');
  const body = concat(concat(concat(typeText(self.origin), '['), args), ']');
  return self.starred ? concat('*', body) : body;
}

// ---- behaving as the origin --------------------------------------------------------------------------------------------

function instantiate(self: PyGenericAlias, args: Value[], keywords: ReadonlyMap<string, Value>): Value {
  const made = call(self.origin, [...args, ...keywords.values()], keywords.size === 0 ? null : [...keywords.keys()]);
  // An instance remembers what it was made from, if it can.
  try {
    if (typeof made === 'object' && made !== null && made.cls.hasDict) setAttr(made, '__orig_class__', self);
  } catch (error) {
    const refused = error instanceof PyException && /^(Attribute|Type)Error$/.test(error.cls.name);
    if (!refused) throw error;
  }
  return made;
}

function sameAlias(self: PyGenericAlias, other: Value): Value {
  if (!(other instanceof PyGenericAlias)) return NotImplemented;
  return self.starred === other.starred && equals(self.origin, other.origin) && equals(self.args, other.args);
}

/** for x in tuple[int]: yields *tuple[int] once. */
class AliasIterator extends PyIterator {
  constructor(public alias: PyGenericAlias | null) {
    super();
  }
  step(): Value | undefined {
    const { alias } = this;
    this.alias = null;
    return alias === null ? undefined : new PyGenericAlias(alias.origin, alias.args, true);
  }
}
AliasIterator.prototype.cls = builtinType('generic_alias_iterator', { basetype: false });
defineIterator(AliasIterator.prototype.cls, {
  methods: {
    '__reduce__(self, /)': whereItStands('iter', ({ alias }: AliasIterator) =>
      reduced('iter', [alias ?? new PyTuple([])]),
    ),
  },
});

/** Of a copy or of bases an alias knows nothing, whatever its origin says. */
const BLOCKED: ReadonlySet<string> = new Set(['__bases__', '__copy__', '__deepcopy__']);

const parameterized = (which: string) => () => {
  throw typeError(`${which}() argument 2 cannot be a parameterized generic`);
};

define(genericAliasType, {
  signature: '(origin, args, /)',
  doc: 'Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).',
  new: {
    signature: '(cls, origin, args, /)',
    create: (cls: PyType, origin: Value, args: Value) => new PyGenericAlias(origin, args, false, cls),
  },
  methods: {
    '__repr__(self, /)': aliasText,
    '__hash__(self, /)': (self: PyGenericAlias) => hash(new PyTuple([self.origin, self.args])),
    '__call__(self, /, *args, **kwargs)': instantiate,
    '__getattribute__(self, name, /)': (self: PyGenericAlias, name: Value) => getAttr(self, textOf(strOf(name)!)),
    '__eq__(self, value, /)': sameAlias,
    '__ne__(self, value, /)': (self: PyGenericAlias, other: Value) => {
      const same = sameAlias(self, other);
      return same === NotImplemented ? same : !same;
    },
    '__iter__(self, /)': (self: PyGenericAlias) => new AliasIterator(self),
    '__or__(self, value, /)': (self: Value, other: Value) => makeUnion(self, other),
    '__ror__(self, value, /)': (self: Value, other: Value) => makeUnion(other, self),
    '__getitem__(self, key, /)': (self: PyGenericAlias, item: Value) =>
      new PyGenericAlias(self.origin, new PyTuple(substitute(self, self.args.items, item)), self.starred),
    '__mro_entries__(self, object, /)': (self: PyGenericAlias) => new PyTuple([self.origin]),
    '__instancecheck__(self, object, /)': parameterized('isinstance'),
    '__subclasscheck__(self, object, /)': parameterized('issubclass'),
    '__reduce__(self, /)': (self: PyGenericAlias) =>
      new PyTuple([genericAliasType, new PyTuple([self.origin, self.args])]),
    '__dir__(self, /)': (self: PyGenericAlias) => {
      const names = toArray(callSpecial(self.origin, '__dir__')!);
      return new PyList([...new Set([...names, ...[...ALIAS_ATTRIBUTES].filter(name => !BLOCKED.has(name))])]);
    },
  },
  members: ['__origin__', '__args__', '__unpacked__'],
  attributes: {
    __origin__: { get: (self: PyGenericAlias) => self.origin },
    __args__: { get: (self: PyGenericAlias) => self.args },
    __unpacked__: { get: (self: PyGenericAlias) => self.starred },
    __parameters__: { get: (self: PyGenericAlias) => parametersOf(self.args.items) },
    __typing_unpacked_tuple_args__: { get: (self: PyGenericAlias) => (self.starred ? self.args : null) },
  },
});

export const makeGenericAlias = (origin: Value, args: Value): PyGenericAlias => new PyGenericAlias(origin, args);

genericHook.alias = makeGenericAlias;
