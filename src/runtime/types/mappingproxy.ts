// mappingproxy: a mapping that can only be read. It hands every question on to the mapping behind it.

import { typeError } from '../exceptions/raise.ts';
import { PyList, PyTuple } from '../objects/containers.ts';
import { PyMethodDescriptor } from '../objects/function.ts';
import { PyGenericAlias } from '../objects/generic-alias.ts';
import { builtinType, PyObject, type PyType, type Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { concat } from '../objects/str.ts';
import { special } from '../protocols/attributes.ts';
import { callMethod } from '../protocols/call.ts';
import { COMPARE, contains } from '../protocols/compare.ts';
import { hash } from '../protocols/hash.ts';
import { getItem, length } from '../protocols/items.ts';
import { iter } from '../protocols/iterate.ts';
import { bitOr } from '../protocols/numbers.ts';
import { repr, str } from '../protocols/text.ts';
import { define } from './define.ts';

export const mappingProxyType = builtinType('mappingproxy', { basetype: false });

export class PyMappingProxy extends PyObject {
  /** The mapping, or how to see it as it is now: a class keeps its namespace in no dict. */
  constructor(private readonly source: Value | (() => Value)) {
    super();
  }

  get mapping(): Value {
    return typeof this.source === 'function' ? this.source() : this.source;
  }
}
PyMappingProxy.prototype.cls = mappingProxyType;

const inner = (value: Value): Value => (value instanceof PyMappingProxy ? value.mapping : value);

function create(_cls: PyType, mapping: Value): Value {
  const item = special(mapping, '__getitem__');
  // A builtin sequence without slices (deque) is no mapping in CPython's eyes.
  const isSequence =
    mapping instanceof PyList ||
    mapping instanceof PyTuple ||
    (item instanceof PyMethodDescriptor && item.owner.name === 'collections.deque');
  const mappingLike = item !== undefined && !isSequence;
  if (!mappingLike) throw typeError(`mappingproxy() argument must be a mapping, not ${typeOf(mapping).name}`);
  return new PyMappingProxy(mapping);
}

const forwarded = (name: string) => (self: PyMappingProxy) => callMethod(self.mapping, name, []);

define(mappingProxyType, {
  signature: '(mapping)',
  doc: 'Read-only proxy of a mapping.',
  new: { signature: '(cls, mapping)', create },
  methods: {
    '__repr__(self, /)': (self: PyMappingProxy) => concat(concat('mappingproxy(', repr(self.mapping)), ')'),
    '__str__(self, /)': (self: PyMappingProxy) => str(self.mapping),
    '__hash__(self, /)': (self: PyMappingProxy) => hash(self.mapping),
    ...Object.fromEntries(
      (['lt', 'le', 'eq', 'ne', 'gt', 'ge'] as const).map(op => [
        `__${op}__(self, value, /)`,
        (self: PyMappingProxy, other: Value) => COMPARE[op](self.mapping, inner(other)),
      ]),
    ),
    '__iter__(self, /)': (self: PyMappingProxy) => iter(self.mapping),
    '__len__(self, /)': (self: PyMappingProxy) => length(self.mapping),
    '__getitem__(self, key, /)': (self: PyMappingProxy, key: Value) => getItem(self.mapping, key),
    '__contains__(self, key, /)': (self: PyMappingProxy, key: Value) => contains(self.mapping, key),
    '__reversed__(self, /)': forwarded('__reversed__'),
    '__or__(self, value, /)': (self: PyMappingProxy, other: Value) => bitOr(self.mapping, inner(other)),
    '__ror__(self, value, /)': (self: PyMappingProxy, other: Value) => bitOr(inner(other), self.mapping),
    '__ior__(self, value, /)': () => {
      throw typeError("'|=' is not supported by mappingproxy; use '|' instead");
    },
    'get(self, key, default=None, /)': (self: PyMappingProxy, key: Value, fallback: Value = null) =>
      callMethod(self.mapping, 'get', [key, fallback]),
    'keys(self, /)': forwarded('keys'),
    'values(self, /)': forwarded('values'),
    'items(self, /)': forwarded('items'),
    'copy(self, /)': forwarded('copy'),
  },
  classMethods: { '__class_getitem__(cls, object, /)': (cls: PyType, item: Value) => new PyGenericAlias(cls, item) },
});
