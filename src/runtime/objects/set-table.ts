// CPython's hash table for sets, slot by slot, because programs print sets: a set of numbers must be walked in the same
// order as there.
//
// Open addressing: up to nine neighbouring slots are tried, then a jump that mixes in the upper bits of the hash. Removed
// elements leave a mark (GONE) behind. While all elements are plain ints no hashes are kept, since an int is its own
// hash, and the table is also the fastest way to ask for membership; the first other element adds two arrays with the
// halves of the 64-bit hashes.

import { thread } from '../thread.ts';
import { hashParts, parts } from './hash-parts.ts';
import { sameKey } from './key-protocol.ts';
import type { Value } from './object.ts';

const MIN_SIZE = 8;
const LINEAR_PROBES = 9;
const GONE = Symbol('gone');

type Slot = Value | undefined | typeof GONE;

export class SetTable {
  private slots: Slot[] = emptySlots(MIN_SIZE);
  private hashes: { lo: Int32Array; hi: Int32Array } | null = null;
  /** Number of slots less one. */
  mask = MIN_SIZE - 1;
  /** Slots taken, removed elements included. */
  fill = 0;
  /** Elements. */
  used = 0;

  /** `finger`: where pop() goes on searching. It belongs to the set and outlives its tables. */
  constructor(public finger = 0) {}

  has(key: Value): boolean {
    return this.find(key) >= 0;
  }

  /** The element that is equal to the key. */
  stored(key: Value): Value | undefined {
    const index = this.find(key);
    return index < 0 ? undefined : (this.slots[index] as Value);
  }

  /** The element at or after a slot, then `position` is behind it; undefined at the end. */
  next(position: { index: number }): Value | undefined {
    const { slots, mask } = this;
    for (let i = position.index; i <= mask; i++) {
      const held = slots[i];
      if (held !== undefined && held !== GONE) {
        position.index = i + 1;
        return held as Value;
      }
    }
    position.index = mask + 1;
    return undefined;
  }

  elements(): Value[] {
    const found: Value[] = [];
    for (const held of this.slots) if (held !== undefined && held !== GONE) found.push(held as Value);
    return found;
  }

  /** False when an equal element was there. */
  add(key: Value): boolean {
    if (typeof key === 'number') {
      if (this.hashes === null) return this.addNumber(key);
    } else if (this.hashes === null) this.keepHashes();
    hashParts(key);
    return this.addHashed(key, parts.lo, parts.hi);
  }

  remove(key: Value): boolean {
    const index = this.find(key);
    if (index < 0) return false;
    this.slots[index] = GONE;
    this.used--;
    return true;
  }

  /** Removes and gives some element; there must be one. */
  pop(): Value {
    const { slots, mask } = this;
    let index = this.finger & mask;
    while (slots[index] === undefined || slots[index] === GONE) index = index === mask ? 0 : index + 1;
    const element = slots[index] as Value;
    slots[index] = GONE;
    this.used--;
    this.finger = index + 1;
    return element;
  }

  /** Adds all elements of another table. */
  merge(other: SetTable): void {
    if (other === this || other.used === 0) return;
    this.reserve(other.used);
    if (this.fill === 0 && this.mask === other.mask && other.fill === other.used) {
      this.slots = other.slots.slice();
      this.hashes = other.hashes === null ? null : { lo: other.hashes.lo.slice(), hi: other.hashes.hi.slice() };
      this.fill = other.fill;
      this.used = other.used;
      return;
    }
    if (other.hashes !== null && this.hashes === null) this.keepHashes();
    const { slots, hashes, mask } = other;
    const clean = this.fill === 0;
    for (let i = 0; i <= mask; i++) {
      const key = slots[i];
      if (key === undefined || key === GONE) continue;
      if (hashes === null || this.hashes === null) this.addPlain(key as Value, clean);
      else if (clean) this.insertClean(key as Value, hashes.lo[i]!, hashes.hi[i]!);
      else this.addHashed(key as Value, hashes.lo[i]!, hashes.hi[i]!);
    }
    if (clean) this.fill = this.used = other.used;
  }

  /** Adds to an empty table what another one holds and a third one holds too, or does not. Hashes that are kept are not asked for. */
  choose(from: SetTable, by: SetTable, shared: boolean): void {
    const { slots, hashes } = from;
    const plain = hashes === null && by.hashes === null;
    for (let i = 0; i < slots.length; i++) {
      const key = slots[i];
      if (key === undefined || key === GONE) continue;
      if (plain) {
        if (by.findNumber(key as number) >= 0 === shared) this.addNumber(key as number);
        continue;
      }
      if (hashes === null) hashParts(key as Value);
      const lo = hashes === null ? parts.lo : hashes.lo[i]!;
      const hi = hashes === null ? parts.hi : hashes.hi[i]!;
      if (by.findHashed(key as Value, lo, hi) >= 0 !== shared) continue;
      if (this.hashes === null) {
        if (typeof key === 'number') {
          this.addNumber(key);
          continue;
        }
        this.keepHashes();
      }
      this.addHashed(key as Value, lo, hi);
    }
  }

  /** Is every element in another table (`shared`), or none? */
  agrees(other: SetTable, shared: boolean): boolean {
    const { slots, hashes } = this;
    const plain = hashes === null && other.hashes === null;
    for (let i = 0; i < slots.length; i++) {
      const key = slots[i];
      if (key === undefined || key === GONE) continue;
      const at = plain
        ? other.findNumber(key as number)
        : hashes === null
          ? other.find(key as Value)
          : other.findHashed(key as Value, hashes.lo[i]!, hashes.hi[i]!);
      if (at >= 0 !== shared) return false;
    }
    return true;
  }

  private addPlain(key: Value, clean: boolean): void {
    if (!clean) {
      this.add(key);
      return;
    }
    hashParts(key);
    this.insertClean(key, parts.lo, parts.hi);
  }

  /** One big step before many additions, as CPython does. */
  reserve(more: number): void {
    if ((this.fill + more) * 5 >= this.mask * 3) this.resize((this.used + more) * 2);
  }

  /** After many removals: rebuilds a table of which more than a quarter are marks. */
  shrink(): void {
    if (this.fill - this.used > Math.floor(this.mask / 4))
      this.resize(this.used > 50000 ? this.used * 2 : this.used * 4);
  }

  // ---- finding -----------------------------------------------------------------------------------------------------

  private find(key: Value): number {
    if (typeof key === 'number' && this.hashes === null) return this.findNumber(key);
    hashParts(key);
    return this.findHashed(key, parts.lo, parts.hi);
  }

  private findHashed(key: Value, wantedLo: number, wantedHi: number): number {
    let lo = wantedLo;
    let hi = wantedHi;
    const { slots, mask, hashes } = this;
    let start = lo & mask;
    for (;;) {
      const last = start + LINEAR_PROBES <= mask ? start + LINEAR_PROBES : start;
      for (let i = start; i <= last; i++) {
        const held = slots[i];
        if (held === undefined) return -1;
        if (held === GONE) continue;
        if (hashes === null) {
          // Plain ints only: the key may be a bool, a float or something with its own == that hashes like one.
          hashParts(held as Value);
          if (parts.lo !== wantedLo || parts.hi !== wantedHi) continue;
        } else if (hashes.lo[i] !== wantedLo || hashes.hi[i] !== wantedHi) continue;
        if (sameKey(held as Value, key)) return i;
        // == may have changed this table.
        if (this.slots !== slots) return this.findHashed(key, wantedLo, wantedHi);
      }
      lo = (lo >>> 5) | (hi << 27);
      hi >>>= 5;
      start = (Math.imul(start, 5) + 1 + lo) & mask;
    }
  }

  private findNumber(key: number): number {
    const { slots, mask } = this;
    let lo = key === -1 ? -2 : key | 0;
    let start = lo & mask;
    let hi = upperHalf(key);
    for (;;) {
      const last = start + LINEAR_PROBES <= mask ? start + LINEAR_PROBES : start;
      for (let i = start; i <= last; i++) {
        const held = slots[i];
        // Asked in this order V8 compares two numbers, and not whatever it may be.
        if (held === undefined) return -1;
        if (typeof held === 'number' && held === key) return i;
      }
      lo = (lo >>> 5) | (hi << 27);
      hi >>>= 5;
      start = (Math.imul(start, 5) + 1 + lo) & mask;
    }
  }

  // ---- adding ------------------------------------------------------------------------------------------------------

  private addNumber(key: number): boolean {
    const { slots, mask } = this;
    let lo = key === -1 ? -2 : key | 0;
    let hi = upperHalf(key);
    let start = lo & mask;
    let free = -1;
    for (;;) {
      const last = start + LINEAR_PROBES <= mask ? start + LINEAR_PROBES : start;
      for (let i = start; i <= last; i++) {
        const held = slots[i];
        if (held === undefined) {
          this.place(key, free, i);
          return true;
        }
        if (typeof held === 'number') {
          if (held === key) return false;
        } else if (held === GONE) free = i;
      }
      lo = (lo >>> 5) | (hi << 27);
      hi >>>= 5;
      start = (Math.imul(start, 5) + 1 + lo) & mask;
    }
  }

  private addHashed(key: Value, keyLo: number, keyHi: number): boolean {
    const { slots, mask } = this;
    const hashes = this.hashes!;
    let lo = keyLo;
    let hi = keyHi;
    let start = lo & mask;
    let free = -1;
    for (;;) {
      const last = start + LINEAR_PROBES <= mask ? start + LINEAR_PROBES : start;
      for (let i = start; i <= last; i++) {
        const held = slots[i];
        if (held === undefined) {
          const index = free < 0 ? i : free;
          hashes.lo[index] = keyLo;
          hashes.hi[index] = keyHi;
          this.place(key, free, i);
          return true;
        }
        if (held === GONE) free = i;
        else if (hashes.lo[i] === keyLo && hashes.hi[i] === keyHi) {
          if (sameKey(held as Value, key)) return false;
          if (this.slots !== slots) return this.addHashed(key, keyLo, keyHi);
        }
      }
      lo = (lo >>> 5) | (hi << 27);
      hi >>>= 5;
      start = (Math.imul(start, 5) + 1 + lo) & mask;
    }
  }

  /** Puts a new element into a freed slot, else into the unused one; grows when the table gets full. */
  private place(key: Value, free: number, unused: number): void {
    this.used++;
    if (free >= 0) {
      this.slots[free] = key;
      return;
    }
    this.slots[unused] = key;
    this.fill++;
    if (this.fill * 5 >= this.mask * 3) this.resize(this.used > 50000 ? this.used * 2 : this.used * 4);
  }

  /** The key is known to be new, and no slot holds a mark. */
  private insertClean(key: Value, keyLo: number, keyHi: number): void {
    const { slots, mask, hashes } = this;
    let lo = keyLo;
    let hi = keyHi;
    let start = lo & mask;
    for (;;) {
      const last = start + LINEAR_PROBES <= mask ? start + LINEAR_PROBES : start;
      for (let i = start; i <= last; i++) {
        if (slots[i] !== undefined) continue;
        slots[i] = key;
        if (hashes !== null) {
          hashes.lo[i] = keyLo;
          hashes.hi[i] = keyHi;
        }
        return;
      }
      lo = (lo >>> 5) | (hi << 27);
      hi >>>= 5;
      start = (Math.imul(start, 5) + 1 + lo) & mask;
    }
  }

  private resize(minimum: number): void {
    let size = MIN_SIZE;
    while (size <= minimum) size *= 2;
    const { slots, hashes, mask } = this;
    if (size === MIN_SIZE && mask === MIN_SIZE - 1 && this.fill === this.used) return;
    this.slots = emptySlots(size);
    this.mask = size - 1;
    if (hashes !== null) this.hashes = { lo: new Int32Array(size), hi: new Int32Array(size) };
    this.fill = this.used;
    for (let i = 0; i <= mask; i++) {
      const key = slots[i];
      if (key === undefined || key === GONE) continue;
      if (hashes !== null) this.insertClean(key as Value, hashes.lo[i]!, hashes.hi[i]!);
      else {
        hashParts(key as Value);
        this.insertClean(key as Value, parts.lo, parts.hi);
      }
    }
  }

  /** An element that is not a plain int comes: from now on hashes are kept. */
  private keepHashes(): void {
    const lo = new Int32Array(this.mask + 1);
    const hi = new Int32Array(this.mask + 1);
    this.slots.forEach((key, i) => {
      if (key === undefined || key === GONE) return;
      hashParts(key as Value);
      lo[i] = parts.lo;
      hi[i] = parts.hi;
    });
    this.hashes = { lo, hi };
  }
}

const LARGEST_PREPARED = 2 ** 24;
/** Making a large table and moving the elements into it. */
const MILLISECONDS_PER_SLOT = 3e-5;

/** The upper half of a safe integer in two's complement. */
const upperHalf = (key: number): number => ((key | 0) === key ? key >> 31 : Math.floor(key / 4294967296) | 0);

/** V8 copies a short array faster than it fills one. */
const SHORT: Slot[][] = [];

function emptySlots(size: number): Slot[] {
  if (size <= 512) return (SHORT[size] ??= new Array<Slot>(size).fill(undefined)).slice();
  if (size <= LARGEST_PREPARED) return new Array<Slot>(size).fill(undefined);
  // V8 makes a longer array a hash table of its own when it is asked for at once; grown by push it stays an array.
  thread.afford(size * MILLISECONDS_PER_SLOT);
  const slots: Slot[] = [];
  while (slots.length < size) slots.push(undefined);
  return slots;
}
