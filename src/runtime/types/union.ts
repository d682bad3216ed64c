// Union: int | str. Members are kept once, in order; None stands for its type.

import { typeError } from '../exceptions/raise.ts';
import { interpreter } from '../interpreter.ts';
import { PyTuple } from '../objects/containers.ts';
import { PyGenericAlias, PyUnion, unionType } from '../objects/generic-alias.ts';
import { PyType, type Value } from '../objects/object.ts';
import { NotImplemented, noneType, typeOf } from '../objects/scalars.ts';
import { frozensetType, PySet } from '../objects/set.ts';
import { strOf } from '../objects/str.ts';
import { getAttr } from '../protocols/attributes.ts';
import { call } from '../protocols/call.ts';
import { equals } from '../protocols/compare.ts';
import { hash } from '../protocols/hash.ts';
import { reprText } from '../protocols/text.ts';
import { joinAll } from '../text/join.ts';
import { define } from './define.ts';
import { getAttributeByName } from './object.ts';
import { parametersOf, substitute, typeText } from './type-arguments.ts';
import { callTyping } from './typing-library.ts';

export const makeUnion = (left: Value, right: Value): Value => {
  if (!isMember(left) || !isMember(right)) return NotImplemented;
  return unionOf([left, right]);
};

/** A name in quotes is looked up later. */
function deferred(value: Value): Value {
  if (strOf(value) === undefined) return value;
  const module = call(interpreter().builtins.dict.getStr('__import__')!, ['annotationlib']);
  return call(getAttr(module, 'ForwardRef'), [value]);
}

/** May the value stand in a union? */
function isMember(value: Value): boolean {
  return (
    value === null ||
    value instanceof PyType ||
    value instanceof PyGenericAlias ||
    value instanceof PyUnion ||
    isTypingObject(value)
  );
}

const isTypingObject = (value: Value): boolean =>
  typeOf(value).home === 'typing' || typeOf(value).module === 'typing' || typeOf(value).module === 'annotationlib';

function unionOf(given: readonly Value[]): Value {
  const members: Value[] = [];
  for (const value of given) {
    const parts = value instanceof PyUnion ? value.args.items : [value === null ? noneType : value];
    for (const part of parts) if (!members.some(member => sameMember(member, part))) members.push(part);
  }
  return members.length === 1 ? members[0]! : new PyUnion(new PyTuple(members));
}

const sameMember = (left: Value, right: Value): boolean =>
  left === right || (!(left instanceof PyType && right instanceof PyType) && equals(left, right));

/** In any order. Not by hash: an annotated member may have none. */
function sameUnion(self: PyUnion, other: Value): Value {
  if (!(other instanceof PyUnion)) return NotImplemented;
  const [mine, theirs] = [self.args.items, other.args.items];
  return mine.length === theirs.length && mine.every(member => theirs.some(one => sameMember(member, one)));
}

function unionHash(self: PyUnion): Value {
  for (const member of self.args.items) hash(member);
  return hash(PySet.from(self.args.items, frozensetType));
}

/** A member of Union[…]. */
function givenMember(value: Value): Value {
  if (value === null || value instanceof PyType) return value;
  if (strOf(value) !== undefined) return deferred(value);
  if (value instanceof PyGenericAlias || value instanceof PyUnion) return value;
  const problem = 'Union[arg, ...]: each arg must be a type.';
  const checked = callTyping('_type_check', [value, problem]);
  if (checked !== undefined) return checked;
  if (value instanceof PyTuple) throw typeError(`${problem} Got ${reprText(value).slice(0, 100)}.`);
  return value;
}

function unionOfGiven(_cls: PyType, item: Value): Value {
  const given = item instanceof PyTuple ? item.items : [item];
  if (given.length === 0) throw typeError('Cannot take a Union of no types.');
  return unionOf(given.map(givenMember));
}

define(unionType, {
  doc: 'Represent a union type\n\nE.g. for int | str',
  methods: {
    '__repr__(self, /)': (self: PyUnion) =>
      joinAll(
        self.args.items.map(member => (member === noneType ? 'None' : typeText(member))),
        ' | ',
      ),
    '__hash__(self, /)': unionHash,
    '__eq__(self, value, /)': sameUnion,
    '__ne__(self, value, /)': (self: PyUnion, other: Value) => {
      const same = sameUnion(self, other);
      return same === NotImplemented ? same : !same;
    },
    // A union that is there takes anything more.
    '__or__(self, value, /)': (self: Value, other: Value) => unionOf([self, givenMember(other)]),
    '__ror__(self, value, /)': (self: Value, other: Value) => unionOf([givenMember(other), self]),
    '__getitem__(self, key, /)': (self: PyUnion, item: Value) => unionOf(substitute(self, self.args.items, item)),
    '__mro_entries__(self, object, /)': (self: PyUnion) => {
      throw typeError(`Cannot subclass ${reprText(self)}`);
    },
    '__getattribute__(self, name, /)': getAttributeByName,
  },
  classMethods: {
    '__class_getitem__(cls, object, /)': unionOfGiven,
  },
  members: ['__args__'],
  attributes: {
    __args__: { get: (self: PyUnion) => self.args },
    __name__: { get: () => 'Union' },
    __qualname__: { get: () => 'Union' },
    __origin__: { get: () => unionType },
    __parameters__: { get: (self: PyUnion) => parametersOf(self.args.items) },
  },
});
