// set and frozenset.
//
// Two forms. While every element has the same hash in every run (numbers, None, tuples and frozensets of them), the set
// lives in a SetTable, which is CPython's table, so that iteration has CPython's order. The first other element (a str,
// an object) moves the set to a dict whose keys are the elements: CPython's order is random or by address then, and
// insertion order is as good as any. Both give membership by the keys' own hash and ==.
//
// The operations that build a set from another one follow CPython step by step, since the way a table was filled
// decides its order.

import { PyTuple, tupleType } from './containers.ts';
import { BY_HASH, canonicalKey, dictType, Entry, type Member, PyDict } from './dict.ts';
import { foldParts, hashParts } from './hash-parts.ts';
import { explainUnhashable } from './key-protocol.ts';
import { builtinType, PyObject, type PyType, type Value } from './object.ts';
import { PyComplex, PyFloat } from './scalars.ts';
import { SetTable } from './set-table.ts';

export const setType = builtinType('set', { layout: 'set' });
export const frozensetType = builtinType('frozenset', { layout: 'frozenset' });

export class PySet extends PyObject {
  /** For cursors. */
  table: SetTable | null = new SetTable();
  dict: PyDict | null = null;
  /** hash() of a frozenset, once it was asked for. */
  cachedHash: number | bigint | null = null;

  constructor(cls: PyType = setType) {
    super();
    this.cls = cls;
  }

  static from(elements: Iterable<Value>, cls: PyType = setType): PySet {
    const set = new PySet(cls);
    for (const element of elements) set.add(element);
    return set;
  }

  get size(): number {
    return this.table !== null ? this.table.used : this.dict!.size;
  }

  /** No program's class. */
  get exact(): boolean {
    return this.cls === setType || this.cls === frozensetType;
  }

  get frozen(): boolean {
    return this.cls === frozensetType || (this.cls !== setType && this.cls.isSubtypeOf(frozensetType));
  }

  /** Is the order that of CPython's table? */
  get orderly(): boolean {
    return this.table !== null;
  }

  has(key: Value): boolean {
    const { table } = this;
    if (table === null) return this.dict!.get(key) !== undefined;
    if (typeof key === 'number') return table.has(key);
    // Text and objects compared by identity equal nothing that a table holds.
    if (typeof key === 'string') return false;
    if (canonicalKey(key) === key && !isOrderly(key)) return false;
    try {
      return table.has(key);
    } catch (error) {
      throw explainUnhashable(error, key, 'set element');
    }
  }

  /** False when an equal element was there; that one stays. */
  add(key: Value): boolean {
    if (this.table !== null && (typeof key === 'number' || isOrderly(key))) return this.table.add(key);
    const dict = this.dict ?? this.asDict();
    const before = dict.size;
    dict.setDefault(key, true);
    // Only now: an unhashable key leaves the set as it was.
    this.table = null;
    this.dict = dict;
    return dict.size !== before;
  }

  /** False when there was no such element. */
  discard(key: Value): boolean {
    if (this.table !== null) return this.has(key) && this.table.remove(key);
    return this.dict!.delete(key);
  }

  /** Removes and gives some element; undefined when there is none. */
  pop(): Value | undefined {
    if (this.size === 0) return undefined;
    if (this.table !== null) return this.table.pop();
    return this.dict!.popFirst()![0];
  }

  clear(): void {
    this.table = new SetTable(this.table?.finger);
    this.dict = null;
  }

  elements(): Value[] {
    return this.table !== null ? this.table.elements() : this.dict!.keys();
  }

  /** The elements, with their hashes where these cost running code: each element is asked for its own only once, as in CPython. */
  members(): Member[] {
    return this.table !== null ? this.table.elements() : this.dict!.members();
  }

  hasMember(member: Member): boolean {
    if (!(member instanceof Entry)) return this.has(member);
    return this.dict === null ? this.has(member.key) : this.dict.getMember(member) !== undefined;
  }

  addMember(member: Member): void {
    if (!(member instanceof Entry)) {
      this.add(member);
      return;
    }
    this.dict ??= this.asDict();
    this.table = null;
    this.dict.addMember(member, true);
  }

  discardMember(member: Member): boolean {
    if (!(member instanceof Entry)) return this.discard(member);
    return this.dict === null ? this.discard(member.key) : this.dict.deleteMember(member);
  }

  cursor(): SetCursor {
    return new SetCursor(this);
  }

  /** After removals one by one. */
  shrink(): void {
    this.table?.shrink();
  }

  // ---- sets from sets ----------------------------------------------------------------------------------------------

  copy(cls: PyType): PySet {
    const result = new PySet(cls);
    result.merge(this);
    return result;
  }

  /** Adds the elements of another set. */
  merge(other: PySet): void {
    if (other === this) return;
    if (this.table !== null && other.table !== null) this.table.merge(other.table);
    else if (other.dict !== null && this.size === 0) {
      this.table = null;
      this.dict = new PyDict(dictType, 'set element');
      this.dict.copyFrom(other.dict);
    } else if (other.dict !== null) {
      this.dict ??= this.asDict();
      this.table = null;
      this.dict.copyFrom(other.dict);
    } else for (const element of other.elements()) this.add(element);
  }

  union(other: PySet, cls: PyType): PySet {
    const result = this.copy(cls);
    if (other !== this) result.merge(other);
    return result;
  }

  /** Before `count` elements of a dict are added. */
  reserve(count: number): void {
    this.table?.reserve(count);
  }

  /** The elements that the other set has too. */
  intersection(other: PySet, cls: PyType): PySet {
    if (other === this) return this.copy(cls);
    const swap = other.size <= this.size;
    return (swap ? other : this).chosen(swap ? this : other, true, cls);
  }

  difference(other: PySet, cls: PyType): PySet {
    if (this.size >> 2 > other.size) {
      const result = this.copy(cls);
      result.removeAll(other);
      return result;
    }
    return this.chosen(other, false, cls);
  }

  /** A set of the elements that the other one has too, or has not. */
  private chosen(other: PySet, shared: boolean, cls: PyType): PySet {
    const result = new PySet(cls);
    if (this.table !== null && other.table !== null) result.table!.choose(this.table, other.table, shared);
    else for (const member of this.members()) if (other.hasMember(member) === shared) result.addMember(member);
    return result;
  }

  removeAll(other: PySet): void {
    if (other === this) {
      this.clear();
      return;
    }
    if (other.size >> 3 > this.size) {
      for (const member of this.members()) if (other.hasMember(member)) this.discardMember(member);
    } else for (const member of other.members()) this.discardMember(member);
    this.shrink();
  }

  /** Makes this set the symmetric difference of itself and the other one. */
  toggleAll(other: PySet): void {
    if (other === this) {
      this.clear();
      return;
    }
    for (const member of other.members()) if (!this.discardMember(member)) this.addMember(member);
  }

  /** Takes the elements of a set that nobody else needs. */
  become(other: PySet): void {
    if (other.table !== null) other.table.finger = this.table?.finger ?? 0;
    this.table = other.table;
    this.dict = other.dict;
  }

  isSubsetOf(other: PySet): boolean {
    if (this.size > other.size) return false;
    return this.allAre(other, true);
  }

  isDisjointFrom(other: PySet): boolean {
    return this.size < other.size ? this.allAre(other, false) : other.allAre(this, false);
  }

  /** Are all elements in the other set, or none? */
  private allAre(other: PySet, shared: boolean): boolean {
    if (this.table !== null && other.table !== null) return this.table.agrees(other.table, shared);
    return this.members().every(member => other.hasMember(member) === shared);
  }

  private asDict(): PyDict {
    const dict = new PyDict(dictType, 'set element');
    for (const element of this.elements()) dict.set(element, true);
    return dict;
  }
}

/** An element of anything, with its hash if it costs running code. */
export function memberOf(element: Value): Member {
  if (typeof element !== 'object' || canonicalKey(element) !== BY_HASH || isOrderly(element)) return element;
  hashParts(element);
  return new Entry(element, undefined, foldParts());
}

/** A set or frozenset, of no program's class: what its operators do is known. */
export const isExactSet = (value: Value): value is PySet => value instanceof PySet && value.exact;

/** Walks a set in order, and sees what changes while it walks as CPython does: slot by slot. */
export class SetCursor {
  /** Where the table goes on. */
  index = 0;
  private entries: ReturnType<PyDict['cursor']> | null = null;
  private from: PyDict | null = null;

  constructor(private readonly set: PySet) {}

  next(): Value | undefined {
    const { table, dict } = this.set;
    if (table !== null) return table.next(this);
    if (this.entries === null || this.from !== dict) {
      this.entries = dict!.cursor('keys');
      this.from = dict;
    }
    return this.entries.next() ? this.entries.key : undefined;
  }
}

/** Has the value the same hash in every run, so that it has a known place in CPython's table? */
function isOrderly(value: Value): boolean {
  switch (typeof value) {
    case 'number':
    case 'bigint':
    case 'boolean':
      return true;
    case 'string':
      return false;
  }
  if (value === null) return true;
  if (value instanceof PyFloat) return !Number.isNaN(value.value);
  if (value instanceof PyTuple) return value.cls === tupleType && value.items.every(isOrderly);
  if (value instanceof PySet) return value.cls === frozensetType && value.orderly;
  return value instanceof PyComplex;
}
