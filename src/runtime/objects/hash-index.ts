// Finds dict entries whose keys have an __eq__ of their own, by hash: open addressing over the entries themselves.
//
// Entries carry their folded hash, so that growing asks no key again. The hashes stand beside the entries too, since a look
// at an entry is a look at memory far away. Equality may run Python code that changes the index, so a search that sees its
// array replaced starts anew.

import { sameKey } from './key-protocol.ts';
import type { Value } from './object.ts';

export interface Hashed {
  readonly key: Value;
  readonly fold: number;
}

const GONE = Symbol('gone');

export class HashIndex<E extends Hashed> {
  private slots: (E | typeof GONE | undefined)[] = new Array(8).fill(undefined);
  private folds = new Int32Array(8);
  /** Slots in use, removed entries included. */
  private filled = 0;
  private live = 0;

  find(fold: number, key: Value): E | undefined {
    const { folds, slots } = this;
    const mask = slots.length - 1;
    for (let at = spread(fold) & mask; ; at = (at + 1) & mask) {
      const entry = slots[at];
      if (entry === undefined) return undefined;
      if (folds[at] !== fold || entry === GONE) continue;
      if (sameKey(entry.key, key)) return entry;
      if (this.slots !== slots) return this.find(fold, key);
    }
  }

  /** Adds an entry whose key is known to be new. */
  add(entry: E): void {
    if ((this.filled + 1) * 3 > this.slots.length * 2) this.resize();
    this.filled++;
    this.live++;
    this.place(entry, entry.fold);
  }

  remove(entry: E): void {
    const { slots } = this;
    const mask = slots.length - 1;
    for (let at = spread(entry.fold) & mask; ; at = (at + 1) & mask) {
      if (slots[at] !== entry) continue;
      slots[at] = GONE;
      this.live--;
      return;
    }
  }

  private place(entry: E, fold: number): void {
    const { folds, slots } = this;
    const mask = slots.length - 1;
    let at = spread(fold) & mask;
    while (slots[at] !== undefined) at = (at + 1) & mask;
    slots[at] = entry;
    folds[at] = fold;
  }

  private resize(): void {
    const before = this.slots;
    const beforeFolds = this.folds;
    let size = 8;
    while (size < this.live * 3 + 3) size *= 2;
    this.slots = new Array(size).fill(undefined);
    this.folds = new Int32Array(size);
    this.filled = this.live;
    for (let i = 0; i < before.length; i++) {
      const entry = before[i];
      if (entry !== undefined && entry !== GONE) this.place(entry, beforeFolds[i]!);
    }
  }
}

/** Neighbouring hashes go to distant slots. */
function spread(fold: number): number {
  const mixed = Math.imul(fold, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
