// NoneType: its one instance is None, null in JavaScript.

import { typeError } from '../exceptions/raise.ts';
import type { PyType, Value } from '../objects/object.ts';
import { NotImplemented, noneType } from '../objects/scalars.ts';
import { hash } from '../protocols/hash.ts';
import { define } from './define.ts';

const unordered = (): Value => NotImplemented;

/** The constructor of a type that has one instance. */
export function singleton(value: Value, name: string) {
  return {
    signature: '(cls, /, *args, **kwargs)',
    create: (_cls: PyType, args: Value[], keywords: Map<string, Value>): Value => {
      if (args.length > 0 || keywords.size > 0) throw typeError(`${name} takes no arguments`);
      return value;
    },
  };
}

define(noneType, {
  signature: '()',
  doc: 'The type of the None singleton.',
  new: singleton(null, 'NoneType'),
  methods: {
    '__repr__(self, /)': () => 'None',
    '__bool__(self, /)': () => false,
    '__hash__(self, /)': () => hash(null),
    '__eq__(self, value, /)': (_self: null, other: Value) => (other === null ? true : NotImplemented),
    '__ne__(self, value, /)': (_self: null, other: Value) => (other === null ? false : NotImplemented),
    '__lt__(self, value, /)': unordered,
    '__le__(self, value, /)': unordered,
    '__gt__(self, value, /)': unordered,
    '__ge__(self, value, /)': unordered,
  },
});
