// reversed: asks __reversed__, else walks by index from the end.

import { typeError } from '../exceptions/raise.ts';
import { PyIterator, PyTuple } from '../objects/containers.ts';
import { PyDict } from '../objects/dict.ts';
import { builtinType, type PyType, type Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { callSpecial, special } from '../protocols/attributes.ts';
import { getItem, length } from '../protocols/items.ts';
import { itemAt } from '../protocols/iterators.ts';

import { defineIterator } from './define-iterator.ts';
import { placeFromState } from './reduce.ts';

export const reversedType = builtinType('reversed', { layout: 'reversed' });

export class PyReversed extends PyIterator {
  index: number;

  constructor(
    public sequence: Value | undefined,
    cls: PyType,
  ) {
    super();
    this.cls = cls;
    this.index = length(sequence!) - 1;
  }

  step(): Value | undefined {
    const { sequence } = this;
    if (sequence === undefined) return undefined;
    if (this.index >= 0) {
      const item = typeof sequence === 'string' ? getItem(sequence, this.index) : itemAt(sequence, this.index);
      if (item !== undefined) {
        this.index--;
        return item;
      }
    }
    this.sequence = undefined;
    return undefined;
  }

  /** How many items are left; 0 when the sequence has become shorter. */
  get left(): number {
    const { sequence } = this;
    return sequence === undefined || this.index + 1 > length(sequence) ? 0 : this.index + 1;
  }
}

function create(cls: PyType, sequence: Value): Value {
  const method = special(sequence, '__reversed__');
  const made = method === null ? undefined : callSpecial(sequence, '__reversed__');
  if (made !== undefined) return made;
  const indexable = special(sequence, '__getitem__') !== undefined && !(sequence instanceof PyDict);
  if (method === null || !indexable) throw typeError(`'${typeOf(sequence).name}' object is not reversible`);
  return new PyReversed(sequence, cls);
}

defineIterator(reversedType, {
  signature: '(sequence, /)',
  doc: 'Return a reverse iterator over the values of the given sequence.',
  new: { signature: '(cls, sequence, /)', create },
  methods: {
    '__length_hint__(self, /)': (self: PyReversed) => self.left,
    '__reduce__(self, /)': (self: PyReversed) =>
      self.sequence === undefined
        ? new PyTuple([self.cls, new PyTuple([new PyTuple([])])])
        : new PyTuple([self.cls, new PyTuple([self.sequence]), self.index]),
    '__setstate__(self, object, /)': (self: PyReversed, state: Value) => {
      if (self.sequence !== undefined)
        self.index = Math.max(-1, Math.min(placeFromState(state), length(self.sequence) - 1));
      return null;
    },
  },
});
