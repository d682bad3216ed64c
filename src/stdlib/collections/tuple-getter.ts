// _tuplegetter: the descriptor of a namedtuple's field. It is a getset descriptor underneath, since that is what engines
// keep in their attribute caches.

import { attributeError, typeError } from '../../runtime/exceptions/raise.ts';
import { PyTuple, tupleType } from '../../runtime/objects/containers.ts';
import { PyGetSet } from '../../runtime/objects/function.ts';
import { builtinType, type PyType, type Value } from '../../runtime/objects/object.ts';
import { typeOf } from '../../runtime/objects/scalars.ts';
import { toSize } from '../../runtime/protocols/numbers.ts';
import { reprText } from '../../runtime/protocols/text.ts';
import { defineOnce } from '../define-once.ts';

export const tupleGetterType = builtinType('_tuplegetter', { basetype: false, module: 'collections' });

class PyTupleGetter extends PyGetSet {
  constructor(
    readonly index: number,
    public text: Value,
  ) {
    super(
      '_tuplegetter',
      tupleType,
      (self: Value) => itemOf(self, index),
      (self: Value, value: Value | undefined) => {
        throw attributeError(`can't ${value === undefined ? 'delete' : 'set'} attribute`, self, null);
      },
    );
    this.cls = tupleGetterType;
  }
}

function itemOf(self: Value, index: number): Value {
  if (!(self instanceof PyTuple)) {
    throw typeError(
      `descriptor for index '${index}' for tuple subclasses doesn't apply to '${typeOf(self).name}' object`,
    );
  }
  const item = self.items[index];
  if (item === undefined) throw typeError('tuple index out of range');
  return item;
}

export const defineTupleGetter = (): PyType =>
  defineOnce(tupleGetterType, () => ({
    new: {
      signature: '(cls, index, doc, /)',
      create: (_cls: PyType, index: Value, doc: Value) => new PyTupleGetter(toSize(index), doc),
    },
    methods: {
      '__get__(self, instance, owner=None, /)': (self: PyTupleGetter, object: Value) =>
        object === null ? self : itemOf(object, self.index),
      '__set__(self, instance, value, /)': (self: PyTupleGetter, object: Value, value: Value) => {
        self.set!(object as never, value);
        return null;
      },
      '__delete__(self, instance, /)': (self: PyTupleGetter, object: Value) => {
        self.set!(object as never, undefined);
        return null;
      },
      '__repr__(self, /)': (self: PyTupleGetter) => `_tuplegetter(${self.index}, ${reprText(self.text)})`,
      '__reduce__(self, /)': (self: PyTupleGetter) => new PyTuple([self.cls, new PyTuple([self.index, self.text])]),
    },
    attributes: {
      __doc__: {
        get: (self: PyTupleGetter) => self.text,
        set: (self: PyTupleGetter, value: Value | undefined) => {
          self.text = value ?? null;
        },
      },
    },
  }));
