// _random: the Mersenne Twister (MT19937), with the same numbers as CPython's for the same seed.

import { typeError, valueError } from '../runtime/exceptions/raise.ts';
import { interpreter } from '../runtime/interpreter.ts';
import { PyTuple } from '../runtime/objects/containers.ts';
import { builtinType, PyObject, type PyType, type Value } from '../runtime/objects/object.ts';
import { intOf, normalizeInt, PyFloat, type PyInt } from '../runtime/objects/scalars.ts';
import { hash } from '../runtime/protocols/hash.ts';
import { toIndex, toSize } from '../runtime/protocols/numbers.ts';
import { define } from '../runtime/types/define.ts';
import type { ModuleTable } from './module-table.ts';
import { once } from './once.ts';

const SIZE = 624;
const SHIFT = 397;

const randomType = builtinType('Random', { layout: 'Random', module: '_random' });

class PyRandom extends PyObject {
  readonly state = new Uint32Array(SIZE);
  index = SIZE;

  constructor(cls: PyType) {
    super();
    this.cls = cls;
  }

  private start(seed: number): void {
    const { state } = this;
    state[0] = seed;
    for (let i = 1; i < SIZE; i++) {
      const before = state[i - 1]! ^ (state[i - 1]! >>> 30);
      state[i] = Math.imul(1812433253, before) + i;
    }
    this.index = SIZE;
  }

  seed(key: readonly number[] | Uint32Array): void {
    const { state } = this;
    this.start(19650218);
    let i = 1;
    let j = 0;
    const carry = (): void => {
      if (++i < SIZE) return;
      state[0] = state[SIZE - 1]!;
      i = 1;
    };
    const mixed = (factor: number): number => state[i]! ^ Math.imul(state[i - 1]! ^ (state[i - 1]! >>> 30), factor);
    for (let k = Math.max(SIZE, key.length); k > 0; k--) {
      state[i] = mixed(1664525) + key[j]! + j;
      carry();
      if (++j >= key.length) j = 0;
    }
    for (let k = SIZE - 1; k > 0; k--) {
      state[i] = mixed(1566083941) - i;
      carry();
    }
    state[0] = 0x80000000;
  }

  private refill(): void {
    const { state } = this;
    for (let i = 0; i < SIZE; i++) {
      const bits = (state[i]! & 0x80000000) | (state[(i + 1) % SIZE]! & 0x7fffffff);
      state[i] = state[(i + SHIFT) % SIZE]! ^ (bits >>> 1) ^ (bits & 1 ? 0x9908b0df : 0);
    }
    this.index = 0;
  }

  /** 32 random bits. */
  word(): number {
    if (this.index >= SIZE) this.refill();
    let bits = this.state[this.index++]!;
    bits ^= bits >>> 11;
    bits ^= (bits << 7) & 0x9d2c5680;
    bits ^= (bits << 15) & 0xefc60000;
    return (bits ^ (bits >>> 18)) >>> 0;
  }

  random(): number {
    const high = this.word() >>> 5;
    const low = this.word() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }

  bits(count: number): PyInt {
    if (count === 0) return 0;
    if (count <= 32) return this.word() >>> (32 - count);
    if (count <= 53) {
      const low = this.word();
      return (this.word() >>> (64 - count)) * 4294967296 + low;
    }
    const words = new BigUint64Array(Math.ceil(count / 64));
    const halves = new Uint32Array(words.buffer);
    for (let i = 0, left = count; left > 0; i++, left -= 32) {
      halves[i] = left >= 32 ? this.word() : this.word() >>> (32 - left);
    }
    let text = '0x';
    for (let i = words.length - 1; i >= 0; i--) text += words[i]!.toString(16).padStart(16, '0');
    return normalizeInt(BigInt(text));
  }
}

function seedWords(value: bigint): number[] {
  const words: number[] = [];
  for (let rest = value; rest > 0n; rest >>= 32n) words.push(Number(rest & 0xffffffffn));
  return words.length === 0 ? [0] : words;
}

function seed(self: PyRandom, value: Value = null): Value {
  if (value === null) {
    const bytes = interpreter().host.randomBytes(SIZE * 4);
    self.seed(new Uint32Array(bytes.slice().buffer));
    return null;
  }
  const int = BigInt(intOf(value) ?? hash(value));
  self.seed(seedWords(intOf(value) === undefined ? BigInt.asUintN(64, int) : int < 0n ? -int : int));
  return null;
}

function setState(self: PyRandom, value: Value): Value {
  if (!(value instanceof PyTuple)) throw typeError('state vector must be a tuple');
  if (value.items.length !== SIZE + 1) throw valueError('state vector is the wrong size');
  const words = value.items.map(item => Number(BigInt.asUintN(32, BigInt(toIndex(item)))));
  const index = Number(toIndex(value.items[SIZE]!));
  if (index < 0 || index > SIZE) throw valueError('invalid state');
  self.state.set(words.slice(0, SIZE));
  self.index = index;
  return null;
}

const defineTypes = once(() =>
  define(randomType, {
    doc: 'Random() -> create a random number generator with its own internal state.',
    new: { signature: '(cls, /, *args, **kwargs)', create: (cls: PyType) => new PyRandom(cls) },
    init: { signature: '(self, seed=None, /)', run: seed },
    methods: {
      'random(self, /)': (self: PyRandom) => new PyFloat(self.random()),
      'seed(self, n=None, /)': seed,
      'getstate(self, /)': (self: PyRandom) => new PyTuple([...self.state, self.index]),
      'setstate(self, state, /)': setState,
      'getrandbits(self, k, /)': (self: PyRandom, count: Value) => {
        const bits = toSize(count);
        if (bits < 0) throw valueError('Cannot convert negative int');
        return self.bits(bits);
      },
    },
  }),
);

export const randomModule: ModuleTable = {
  name: '_random',
  doc: 'Module implements the Mersenne Twister random number generator.',
  make: () => {
    defineTypes();
    return { Random: randomType };
  },
};
