// Tuples with named fields, as sys.version_info and time.localtime() give them.
//
// Only the first fields are items; `hidden` ones are attributes, given after the others in a longer sequence. A name may
// be both (st_atime of a stat result): then the attribute is the hidden value.

import { typeError } from '../exceptions/raise.ts';
import { ofClass, PyTuple, tupleType } from '../objects/containers.ts';
import { PyDict } from '../objects/dict.ts';
import { builtinType, type PyType, type Value } from '../objects/object.ts';
import { isIterable, toArray } from '../protocols/iterate.ts';
import { reprText } from '../protocols/text.ts';
import { define } from './define.ts';

/** `unnamed`: how many of the items have no attribute of their own; `creatable`: may programs make instances? */
export function structSequenceType(
  name: string,
  module: string,
  fields: readonly string[],
  hidden: readonly string[] = [],
  unnamed = 0,
  creatable = true,
): PyType {
  const type = builtinType(name, { base: tupleType, basetype: false, module });
  const label = module === 'builtins' ? name : `${module}.${name}`;
  const named = fields.slice(0, fields.length - unnamed);
  const most = fields.length + hidden.length;
  const refusal = {
    signature: '(cls, /, *args, **kwargs)',
    create: () => {
      throw typeError(`cannot create '${label}' instances`);
    },
  };
  define(type, {
    new: creatable
      ? {
          signature: '(cls, /, sequence, dict={})',
          create: (_cls: Value, sequence: Value, more?: Value) => {
            if (!isIterable(sequence)) throw typeError('constructor requires a sequence');
            if (more !== undefined && !(more instanceof PyDict))
              throw typeError(`${label}() takes a dict as second arg, if any`);
            const items = toArray(sequence);
            if (items.length < fields.length || items.length > most) {
              const bound = most === fields.length ? 'a' : items.length < fields.length ? 'an at least' : 'an at most';
              const count = items.length < fields.length ? fields.length : most;
              throw typeError(`${label}() takes ${bound} ${count}-sequence (${items.length}-sequence given)`);
            }
            const values: Record<string, Value> = {};
            hidden.forEach((field, i) => {
              const item = items[fields.length + i];
              // A time given as a whole number is the attribute's value too.
              const own = fields.indexOf(field);
              values[field] = item ?? (more as PyDict | undefined)?.getStr(field) ?? (own >= 0 ? items[own]! : null);
            });
            return newStructSequence(type, items.slice(0, fields.length), values);
          },
        }
      : refusal,
    methods: {
      '__repr__(self, /)': (self: PyTuple) =>
        `${label}(${fields.map((field, i) => `${field}=${reprText(self.items[i]!)}`).join(', ')})`,
      '__reduce__(self, /)': (self: PyTuple) => {
        const more = new PyDict();
        for (const field of hidden) more.set(field, hiddenValues.get(self)?.[field] ?? null);
        return new PyTuple([type, new PyTuple([new PyTuple(self.items), more])]);
      },
      '__replace__(self, /, **changes)': (self: PyTuple, changes: Map<string, Value>) => {
        if (unnamed > 0) throw typeError(`__replace__() is not supported for ${name} because it has unnamed field(s)`);
        const unknown = [...changes.keys()].filter(key => !fields.includes(key) && !hidden.includes(key));
        if (unknown.length > 0)
          throw typeError(`Got unexpected field name(s): [${unknown.map(key => reprText(key)).join(', ')}]`);
        const items = fields.map((field, i) => changes.get(field) ?? self.items[i]!);
        const old = hiddenValues.get(self);
        const values = Object.fromEntries(hidden.map(field => [field, changes.get(field) ?? old?.[field] ?? null]));
        return newStructSequence(type, items, values);
      },
    },
    attributes: Object.fromEntries([
      ...named.map((field, i) => [field, { get: (self: PyTuple) => self.items[i]! }] as const),
      ...hidden.map(field => [field, { get: (self: PyTuple) => hiddenValues.get(self)?.[field] ?? null }] as const),
    ]),
    members: [...named, ...hidden],
    constants: {
      n_fields: most,
      n_sequence_fields: fields.length,
      n_unnamed_fields: unnamed,
      __match_args__: new PyTuple(named),
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
  const tuple = ofClass(new PyTuple(items), type);
  if (hidden !== undefined) hiddenValues.set(tuple, hidden);
  return tuple;
}
