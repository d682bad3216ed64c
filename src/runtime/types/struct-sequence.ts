// Tuples with named fields, as sys.version_info and time.localtime() give them.

import { PyTuple, tupleType } from '../objects/containers.ts';
import { builtinType, type PyType, type Value } from '../objects/object.ts';
import { reprText } from '../protocols/text.ts';
import { define } from './define.ts';

/** `fields` are the items that count for len(); `hidden` ones are attributes only. */
export function structSequenceType(
  name: string,
  module: string,
  fields: readonly string[],
  hidden: readonly string[] = [],
): PyType {
  const type = builtinType(name, { base: tupleType, basetype: false, module });
  define(type, {
    methods: {
      '__repr__(self, /)': (self: PyTuple) =>
        `${module === 'builtins' ? '' : `${module}.`}${name}(${fields.map((field, i) => `${field}=${reprText(self.items[i]!)}`).join(', ')})`,
    },
    attributes: Object.fromEntries([
      ...fields.map((field, i) => [field, { get: (self: PyTuple) => self.items[i]! }] as const),
      ...hidden.map(field => [field, { get: (self: PyTuple) => hiddenValues.get(self)?.[field] ?? null }] as const),
    ]),
    constants: {
      n_fields: fields.length + hidden.length,
      n_sequence_fields: fields.length,
      n_unnamed_fields: 0,
      __match_args__: new PyTuple(fields),
    },
  });
  return type;
}

const hiddenValues = new WeakMap<PyTuple, Readonly<Record<string, Value>>>();

export function newStructSequence(
  type: PyType,
  items: readonly Value[],
  hidden?: Readonly<Record<string, Value>>,
): PyTuple {
  const tuple = new PyTuple(items, type);
  if (hidden !== undefined) hiddenValues.set(tuple, hidden);
  return tuple;
}
