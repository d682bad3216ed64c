// bool: True and False, the two instances of a subclass of int. & | ^ of two bools give a bool again.

import { intAnd, intOr, intXor } from '../arithmetic/int.ts';
import type { PyType, Value } from '../objects/object.ts';
import { boolType, intOf, NotImplemented, type PyInt } from '../objects/scalars.ts';
import { truth } from '../protocols/truth.ts';
import { warnAboutInvertedBool } from '../warnings.ts';
import { define } from './define.ts';

const bitwise =
  (bools: (left: boolean, right: boolean) => boolean, ints: (left: PyInt, right: PyInt) => PyInt) =>
  (self: boolean, other: Value): Value => {
    if (typeof other === 'boolean') return bools(self, other);
    const right = intOf(other);
    return right === undefined ? NotImplemented : ints(self ? 1 : 0, right);
  };

const and = bitwise((a, b) => a && b, intAnd);
const or = bitwise((a, b) => a || b, intOr);
const xor = bitwise((a, b) => a !== b, intXor);

define(boolType, {
  signature: '(object=False, /)',
  doc: 'bool(object=False, /)\n\nTrue when the argument is true, False otherwise. True and False are its only instances.',
  new: {
    signature: '(cls, object=False, /)',
    create: (_cls: PyType, value?: Value) => value !== undefined && truth(value),
  },
  methods: {
    '__repr__(self, /)': (self: boolean) => (self ? 'True' : 'False'),
    '__and__(self, value, /)': and,
    '__rand__(self, value, /)': and,
    '__or__(self, value, /)': or,
    '__ror__(self, value, /)': or,
    '__xor__(self, value, /)': xor,
    '__rxor__(self, value, /)': xor,
    '__invert__(self, /)': (self: boolean) => {
      warnAboutInvertedBool();
      return self ? -2 : -1;
    },
  },
});
