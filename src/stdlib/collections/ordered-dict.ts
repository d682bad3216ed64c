// OrderedDict: a dict whose order can be changed and counts in comparisons.

import { keyError } from '../../runtime/exceptions/raise.ts';
import { PyTuple } from '../../runtime/objects/containers.ts';
import { dictType, PyDict, type Walked } from '../../runtime/objects/dict.ts';
import { builtinType, type PyType, type Value } from '../../runtime/objects/object.ts';
import { NotImplemented } from '../../runtime/objects/scalars.ts';
import { concat, type Str } from '../../runtime/objects/str.ts';
import { callMethod } from '../../runtime/protocols/call.ts';
import { equals } from '../../runtime/protocols/compare.ts';
import { iter } from '../../runtime/protocols/iterate.ts';
import { reprGuard } from '../../runtime/protocols/text.ts';
import { truth } from '../../runtime/protocols/truth.ts';
import { define } from '../../runtime/types/define.ts';
import { fillDict, itemsText, sameDicts, updateDict } from '../../runtime/types/dict.ts';
import { PyDictView, VIEW_TYPES } from '../../runtime/types/dict-views.ts';
import { DICT_ATTRIBUTE, stateOf } from '../../runtime/types/object.ts';

export const orderedDictType = builtinType('OrderedDict', {
  base: dictType,
  hasDict: true,
  module: 'collections',
});

const view = (what: Walked) => {
  const type = builtinType(`odict_${what}`, { base: VIEW_TYPES[what], basetype: false });
  return (self: PyDict) => new PyDictView(self, what, type);
};

/** Puts an item first: all others are added again behind it. */
function moveToFront(self: PyDict, key: Value, value: Value): void {
  const others = [...self.entries()].filter(([other]) => other !== key);
  self.clear();
  self.set(key, value);
  for (const [other, held] of others) self.set(other, held);
}

function moveToEnd(self: PyDict, key: Value, last: Value = true): Value {
  const value = self.get(key);
  if (value === undefined) throw keyError(key);
  const stored = self.storedKey(key)!;
  if (truth(last)) {
    self.delete(key);
    self.set(stored, value);
  } else moveToFront(self, stored, value);
  return null;
}

function popItem(self: PyDict, last: Value = true): Value {
  if (self.size === 0) throw keyError('dictionary is empty');
  if (truth(last)) return new PyTuple(self.popLast()!);
  return new PyTuple(self.popFirst()!);
}

function same(self: PyDict, other: Value): Value {
  if (!(other instanceof PyDict)) return NotImplemented;
  if (!sameDicts(self, other)) return false;
  if (!other.cls.isSubtypeOf(orderedDictType)) return true;
  const keys = other.keys();
  return self.keys().every((key, i) => equals(key, keys[i]!));
}

function copy(self: PyDict): PyDict {
  const made = new PyDict(self.cls);
  made.copyFrom(self);
  return made;
}

function merge(cls: PyType, left: Value, right: Value): Value {
  if (!(left instanceof PyDict && right instanceof PyDict)) return NotImplemented;
  const made = new PyDict(cls);
  updateDict(made, left);
  updateDict(made, right);
  return made;
}

function text(self: PyDict): Str {
  const { qualname: name } = self.cls;
  if (self.size === 0) return `${name}()`;
  return reprGuard(self, '...', () => concat(concat(`${name}(`, itemsText(self)), ')'));
}

define(orderedDictType, {
  doc: 'Dictionary that remembers insertion order',
  init: {
    signature: '(self, /, *args, **kwargs)',
    run: (self: PyDict, args: readonly Value[], keywords: ReadonlyMap<string, Value>) =>
      fillDict(self, args, keywords, 'OrderedDict'),
  },
  methods: {
    '__repr__(self, /)': text,
    '__eq__(self, value, /)': same,
    '__ne__(self, value, /)': (self: PyDict, other: Value) => {
      const equal = same(self, other);
      return equal === NotImplemented ? equal : !equal;
    },
    '__or__(self, value, /)': (self: PyDict, other: Value) => merge(self.cls, self, other),
    '__ror__(self, value, /)': (self: PyDict, other: Value) => merge(self.cls, other, self),
    'keys(self, /)': view('keys'),
    'values(self, /)': view('values'),
    'items(self, /)': view('items'),
    'popitem(self, /, last=True)': popItem,
    'move_to_end(self, /, key, last=True)': moveToEnd,
    'copy(self, /)': copy,
    '__reduce__(self, /)': (self: PyDict) =>
      new PyTuple([self.cls, new PyTuple([]), stateOf(self), null, iter(callMethod(self, 'items', []))]),
  },
  attributes: { __dict__: DICT_ATTRIBUTE },
  constants: { __hash__: null },
});
