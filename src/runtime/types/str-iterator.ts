// The iterators of str, bytes, bytearray and memoryview.
//
// CPython has a type of its own for the iterator of ASCII text; which one it is is found out only when somebody asks.

import { stopIteration } from '../exceptions/raise.ts';
import { type PyByteArray, PyBytes, PyIterator, PyTuple } from '../objects/containers.ts';
import { builtinType, type PyType, type Value } from '../objects/object.ts';
import { fromCode, type Str, strLength, textOf } from '../objects/str.ts';
import { isAsciiText } from '../unicode/properties.ts';
import { define } from './define.ts';
import { placeFromState, reduced, whereItStands } from './reduce.ts';

const strIteratorType = builtinType('str_iterator', { basetype: false });
const strAsciiIteratorType = builtinType('str_ascii_iterator', { basetype: false });

export class StrIterator extends PyIterator {
  index = 0;
  ended = false;

  constructor(
    readonly text: Str,
    /** Of an instance of a subclass, which never counts as ASCII. */
    readonly boxed = false,
  ) {
    super();
  }

  get length(): number {
    return strLength(this.text);
  }

  get subject(): Value {
    return this.text;
  }

  step(): Value | undefined {
    const { text } = this;
    if (typeof text === 'string') {
      if (this.index < text.length) return text[this.index++]!;
    } else if (this.index < text.codes.length) return fromCode(text.codes[this.index++]!);
    this.ended = true;
    return undefined;
  }
}

Object.defineProperty(StrIterator.prototype, 'cls', {
  get(this: StrIterator): PyType {
    return !this.boxed && isAsciiText(textOf(this.text)) ? strAsciiIteratorType : strIteratorType;
  },
});

/** Walks something with a length by index; `at` reads one item. Once at the end it stays there. */
export class IndexIterator extends PyIterator {
  index = 0;
  ended = false;

  constructor(
    cls: PyType,
    private readonly size: () => number,
    private readonly at: (index: number) => Value,
    readonly subject: Value,
  ) {
    super();
    this.cls = cls;
  }

  get length(): number {
    return this.ended ? this.index : this.size();
  }

  step(): Value | undefined {
    if (!this.ended && this.index < this.size()) return this.at(this.index++);
    this.ended = true;
    return undefined;
  }
}

/** Over exact bytes, and over a bytearray as it is at each step. */
export class ByteIterator extends IndexIterator {
  constructor(
    cls: PyType,
    private readonly bytes: PyBytes | PyByteArray,
  ) {
    super(
      cls,
      () => (bytes instanceof PyBytes ? bytes.data.length : bytes.length),
      index => bytes.data[index]!,
      bytes,
    );
  }

  override step(): Value | undefined {
    if (this.ended) return undefined;
    const { bytes } = this;
    if (this.index < (bytes instanceof PyBytes ? bytes.data.length : bytes.length)) return bytes.data[this.index++];
    this.ended = true;
    return undefined;
  }
}

/** Gives an iterator type its methods. */
export function defineIndexIterator(type: PyType): void {
  define(type, {
    methods: {
      '__iter__(self, /)': (self: Value) => self,
      '__next__(self, /)': (self: PyIterator) => {
        const item = self.step();
        if (item === undefined) throw stopIteration();
        return item;
      },
      '__reduce__(self, /)': whereItStands('iter', (self: StrIterator | IndexIterator) =>
        self.ended
          ? reduced('iter', [self instanceof StrIterator ? '' : new PyTuple([])])
          : reduced('iter', [self.subject], self.index),
      ),
      '__length_hint__(self, /)': (self: StrIterator | IndexIterator) => Math.max(self.length - self.index, 0),
      '__setstate__(self, object, /)': (self: StrIterator | IndexIterator, state: Value) => {
        self.index = Math.min(Math.max(placeFromState(state), 0), self.length);
        return null;
      },
    },
  });
}

defineIndexIterator(strIteratorType);
defineIndexIterator(strAsciiIteratorType);
