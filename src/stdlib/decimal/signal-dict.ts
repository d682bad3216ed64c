// SignalDict: the flags or the traps of a context as a mapping from exception classes to bools.

import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { keyError, valueError } from '../../runtime/exceptions/raise.ts';
import { interpreter } from '../../runtime/interpreter.ts';
import { PyTuple } from '../../runtime/objects/containers.ts';
import { PyDict } from '../../runtime/objects/dict.ts';
import { PyException } from '../../runtime/objects/exception.ts';
import { builtinType, PyObject, type PyType, type Value } from '../../runtime/objects/object.ts';
import { NotImplemented, typeOf } from '../../runtime/objects/scalars.ts';
import { getAttr } from '../../runtime/protocols/attributes.ts';
import { call } from '../../runtime/protocols/call.ts';
import { iter } from '../../runtime/protocols/iterate.ts';
import { reprText } from '../../runtime/protocols/text.ts';
import { truth } from '../../runtime/protocols/truth.ts';
import { define } from '../../runtime/types/define.ts';
import { once } from '../once.ts';
import type { PyContext } from './context.ts';
import { decimalExceptions } from './signals.ts';

const mixinType = builtinType('SignalDictMixin', { layout: 'SignalDict', module: 'decimal' });

class PySignalDict extends PyObject {
  constructor(
    cls: PyType,
    readonly context: PyContext,
    readonly field: 'flags' | 'traps',
  ) {
    super();
    this.cls = cls;
  }

  get bits(): number {
    return this.context[this.field];
  }
}

const signalTypes = (): Value[] => decimalExceptions().signals.map(signal => signal.type);

function bitsOf(key: Value): number {
  const found = decimalExceptions().signals.find(signal => signal.type === key);
  if (found === undefined) throw keyError(SIGNALS);
  return found.bits;
}

const SIGNALS =
  'valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]';

export function bitsOfSignals(signals: readonly Value[]): number {
  const { signals: known, conditions } = decimalExceptions();
  let bits = 0;
  for (const item of signals) {
    const found = [...known, ...conditions].find(signal => signal.type === item);
    if (found === undefined) throw keyError(SIGNALS);
    bits |= found.bits;
  }
  return bits;
}

/** The bits that a dict (or another SignalDict) of all signals means; undefined for anything else. */
export function bitsOfMapping(value: Value): number | undefined {
  if (value instanceof PySignalDict) return value.bits;
  if (!(value instanceof PyDict)) return undefined;
  let bits = 0;
  for (const { type, bits: own } of decimalExceptions().signals) {
    const held = value.get(type);
    if (held === undefined) throw keyError('invalid signal dict');
    if (truth(held)) bits |= own;
  }
  if (value.size !== decimalExceptions().signals.length) throw keyError('invalid signal dict');
  return bits;
}

function asDict(self: PySignalDict): PyDict {
  const dict = new PyDict();
  for (const { type, bits } of decimalExceptions().signals) dict.set(type, (self.bits & bits) !== 0);
  return dict;
}

export const signalDictType = once((): PyType => {
  define(mixinType, {
    methods: {
      '__repr__(self, /)': (self: PySignalDict) =>
        `{${[...asDict(self).entries()].map(([key, on]) => `${reprText(key)}:${on ? 'True' : 'False'}`).join(', ')}}`,
      '__len__(self, /)': () => decimalExceptions().signals.length,
      '__iter__(self, /)': () => iter(new PyTuple(signalTypes())),
      '__getitem__(self, key, /)': (self: PySignalDict, key: Value) => (self.bits & bitsOf(key)) !== 0,
      '__setitem__(self, key, value, /)': (self: PySignalDict, key: Value, value: Value) => {
        const bits = bitsOf(key);
        if (truth(value)) self.context[self.field] |= bits;
        else self.context[self.field] &= ~bits;
        return null;
      },
      '__delitem__(self, key, /)': () => {
        throw valueError('signal keys cannot be deleted');
      },
      '__eq__(self, value, /)': (self: PySignalDict, other: Value) => {
        let bits: number | undefined;
        try {
          bits = bitsOfMapping(other);
        } catch (error) {
          if (error instanceof PyException && error.cls === EXCEPTIONS.KeyError)
            throw valueError('invalid signal dict');
          throw error;
        }
        return bits === undefined ? NotImplemented : bits === self.bits;
      },
      'copy(self, /)': asDict,
    },
    constants: { __hash__: null },
  });
  const collections = call(interpreter().builtins.dict.getStr('__import__')!, ['collections.abc']);
  const mapping = getAttr(getAttr(collections, 'abc'), 'MutableMapping');
  const namespace = PyDict.fromStrings([['__module__', 'decimal']]);
  return call(typeOf(mapping), ['SignalDict', new PyTuple([mixinType, mapping]), namespace]) as PyType;
});

export const newSignalDict = (context: PyContext, field: 'flags' | 'traps'): Value =>
  new PySignalDict(signalDictType(), context, field);
