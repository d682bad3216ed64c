// dict: insertion-ordered, on a JavaScript Map.
//
// Simple mode, while every key is a str without wide characters, an int or None: the Map goes from the key itself to
// the value, and its order is the dict's. Any other key, or a request for an entry (`entry`), moves the dict to general
// mode: items are Entries, which remember the key as first given (1, 1.0 and True are one key; the first stays). They
// stand in order in an array; the Map leads to them from a canonical key (see key-protocol.ts), and a HashIndex from
// keys with an __eq__ of their own (tuples, user classes).
//
// Entries are how engines reach globals without a lookup: an Entry stays valid for the life of the dict once it was
// handed out; an unset one has the value undefined and does not count.

import { HashIndex } from './hash-index.ts';
import { foldParts, hashParts } from './hash-parts.ts';
import { BY_HASH, canonicalKey, explainUnhashable, type KeyUse, keyProtocol } from './key-protocol.ts';
import { builtinType, PyObject, type PyType, type Value } from './object.ts';
import { foldPlain, foreign, isFolded } from './plain-fold.ts';

export { BY_HASH, canonicalKey, keyProtocol };

export const dictType = builtinType('dict', { layout: 'dict' });

export class Entry {
  constructor(
    readonly key: Value,
    public value: Value | undefined,
    /** The folded hash, while the entry stands in the index of its dict. */
    public fold: number,
  ) {}

  /** Where it stands in the order of its dict; -1 while it is unset. */
  place = -1;
}

/** A key of a container: the key itself, or an entry that knows its real hash (`fold`). */
export type Member = Value | Entry;

export class PyDict extends PyObject {
  /** Simple mode: key -> value. General mode: canonical key -> Entry. */
  private map: Map<unknown, unknown> = new Map();
  /** General mode: the entries in order, null where one has gone. */
  private order: (Entry | null)[] | null = null;
  /** General mode: places at the front of the order that are known to be null. */
  private gone = 0;
  /** General mode: how many entries are set. */
  private count = 0;
  /** General mode: entries of keys that only their hash can find; of all keys when `indexed`. */
  private index: HashIndex<Entry> | null = null;
  /** A key was stored or looked for that has a hash and == of its own, and may equal a number or a text. */
  private indexed = false;
  /** A key was stored or looked for that is no tuple of plain values: folds are those of real hashes (foldOf). */
  private exact = false;
  /** Entries were handed out: they must stay in the Map when their value goes. */
  private shared = false;
  /** Simple mode: keys in order, for popitem; made by the first one, since a Map cannot be walked from its end. Keys that have gone stay in it. */
  private tail: unknown[] | null = null;
  /** Grows whenever a key is added or removed: iterators compare it. */
  version = 0;

  constructor(
    cls: PyType = dictType,
    /** What messages about unhashable keys call a key. */
    private readonly use: KeyUse = 'dict key',
  ) {
    super();
    this.cls = cls;
  }

  static fromStrings(entries: Iterable<readonly [string, Value]>): PyDict {
    const dict = new PyDict();
    for (const [key, value] of entries) dict.set(key, value);
    return dict;
  }

  get size(): number {
    return this.order === null ? this.map.size : this.count;
  }

  get(key: Value): Value | undefined {
    if (this.order === null) {
      if (isSimple(key)) return this.map.get(key) as Value | undefined;
      const canonical = canonicalKey(key);
      if (canonical !== BY_HASH) return this.map.get(canonical) as Value | undefined;
      return this.findByHash(key)?.value;
    }
    return this.find(key)?.value;
  }

  /** Faster form for names. */
  getStr(name: string): Value | undefined {
    const found = this.map.get(name);
    if (this.order === null) return found as Value | undefined;
    const value = (found as Entry | undefined)?.value;
    return value === undefined && this.indexed ? this.find(name)?.value : value;
  }

  has(key: Value): boolean {
    return this.get(key) !== undefined;
  }

  set(key: Value, value: Value): void {
    if (this.order === null) {
      if (isSimple(key)) {
        const before = this.map.size;
        this.map.set(key, value);
        if (this.map.size !== before) {
          this.version++;
          if (this.tail !== null) this.tail.push(key);
        }
        return;
      }
    }
    const canonical = canonicalKey(key);
    if (canonical === BY_HASH) {
      this.setByHash(key, value, true);
      return;
    }
    if (this.order === null) this.generalize();
    const entry = this.findCanonical(canonical, key);
    if (entry !== undefined) {
      this.fill(entry, value);
      return;
    }
    const added = new Entry(key, value, 0);
    this.map.set(canonical, added);
    this.append(added, canonical);
  }

  /** The value of the key; if there is none, the given one is stored. One lookup, as in CPython. */
  setDefault(key: Value, value: Value): Value {
    if (canonicalKey(key) === BY_HASH) return this.setByHash(key, value, false);
    const held = this.get(key);
    if (held !== undefined) return held;
    this.set(key, value);
    return value;
  }

  delete(key: Value): boolean {
    return this.take(key) !== undefined;
  }

  /** Removes an item and gives its value; one lookup, as in CPython. */
  take(key: Value): Value | undefined {
    const canonical = isSimple(key) ? key : canonicalKey(key);
    if (this.order === null && canonical !== BY_HASH) {
      const value = this.map.get(canonical);
      if (value === undefined) return undefined;
      this.map.delete(canonical);
      this.version++;
      return value as Value;
    }
    const entry = canonical === BY_HASH ? this.findByHash(key) : this.findCanonical(canonical, key);
    const value = entry?.value;
    if (value !== undefined) this.remove(entry!);
    return value;
  }

  clear(): void {
    if (this.shared) {
      for (const entry of this.order!) if (entry !== null) this.drop(entry);
      this.order = [];
      this.gone = 0;
    } else {
      this.map = new Map();
      this.order = null;
    }
    this.index = null;
    this.indexed = false;
    this.exact = false;
    this.tail = null;
    this.count = 0;
    this.version++;
  }

  /**
   * The entry of a name, for engines' caches of globals; made unset if the name is not there. A site may read and
   * replace `value` while it is not undefined; to set an unset one, it must go through `set`.
   */
  entry(name: string): Entry {
    if (this.order === null) this.generalize();
    this.shared = true;
    let entry = this.find(name);
    if (entry === undefined) {
      entry = new Entry(name, undefined, 0);
      this.map.set(name, entry);
    }
    return entry;
  }

  /** The key as first given, for a key that is equal to it. */
  storedKey(key: Value): Value | undefined {
    if (this.order === null && isSimple(key)) return this.map.has(key) ? key : undefined;
    if (this.order === null) {
      const canonical = canonicalKey(key);
      if (canonical !== BY_HASH) return this.map.has(canonical) ? (canonical as Value) : undefined;
    }
    const entry = this.order === null ? this.findByHash(key) : this.find(key);
    return entry === undefined || entry.value === undefined ? undefined : entry.key;
  }

  /** Walks the dict in order, robust against changes while walking. */
  cursor(what: Walked = 'items'): DictCursor {
    return new DictCursor(this, what);
  }

  /** For cursors: are its entries those of `members`? */
  get knowsHashes(): boolean {
    return this.exact && this.order !== null;
  }

  /** Has it only keys that are found without running code? */
  get isSimple(): boolean {
    return this.order === null;
  }

  /** For cursors: the Map of a simple dict, or the order of a general one. */
  get walkable(): Map<unknown, unknown> | (Entry | null)[] {
    return this.order ?? this.map;
  }

  *entries(): IterableIterator<[Value, Value]> {
    const cursor = this.cursor();
    while (cursor.next()) yield [cursor.key, cursor.value];
  }

  keys(): Value[] {
    if (this.order === null) return [...this.map.keys()] as Value[];
    const keys: Value[] = [];
    for (const entry of this.order) if (entry !== null) keys.push(entry.key);
    return keys;
  }

  values(): Value[] {
    if (this.order === null) return [...this.map.values()] as Value[];
    const values: Value[] = [];
    for (const entry of this.order) if (entry !== null) values.push(entry.value!);
    return values;
  }

  // ---- keys of another container, whose hashes it knows --------------------------------------------------------------

  /** The keys in order; those that run code when they are asked for their hash come with it. */
  members(): Member[] {
    return this.knowsHashes ? this.order!.filter(entry => entry !== null) : this.keys();
  }

  getMember(member: Member): Value | undefined {
    return member instanceof Entry ? this.findKnown(member)?.value : this.get(member);
  }

  /** As setDefault. */
  addMember(member: Member, value: Value): Value {
    if (!(member instanceof Entry)) return this.setDefault(member, value);
    const { key, fold } = member;
    if (canonicalKey(key) !== BY_HASH) return this.setDefault(key, value);
    this.useHashes();
    return this.store(key, value, fold, false);
  }

  deleteMember(member: Member): boolean {
    if (!(member instanceof Entry)) return this.delete(member);
    const entry = this.findKnown(member);
    if (entry?.value === undefined) return false;
    this.remove(entry);
    return true;
  }

  private findKnown({ key, fold }: Entry): Entry | undefined {
    if (this.order === null) this.generalize();
    const canonical = canonicalKey(key);
    if (canonical !== BY_HASH) return this.findCanonical(canonical, key);
    this.useHashes();
    return this.findByFold(fold, key);
  }

  /** Simple mode: walks the Map from its front. All that it has passed is gone, so it needs not begin anew. */
  private front: { readonly map: Map<unknown, unknown>; readonly keys: IterableIterator<unknown> } | null = null;

  /** Removes the item that was added first, and gives it; undefined when the dict is empty. */
  popFirst(): [Value, Value] | undefined {
    if (this.size === 0) return undefined;
    const { map } = this;
    if (this.order !== null) {
      const { order } = this;
      while (order[this.gone] === null) this.gone++;
      const entry = order[this.gone]!;
      const item: [Value, Value] = [entry.key, entry.value!];
      this.remove(entry);
      return item;
    }
    if (this.front?.map !== map) this.front = { map, keys: map.keys() };
    const { value: key } = this.front!.keys.next();
    const item: [Value, Value] = [key as Value, map.get(key) as Value];
    this.delete(key as Value);
    return item;
  }

  /** Removes the item that was added last, and gives it; undefined when the dict is empty. */
  popLast(): [Value, Value] | undefined {
    if (this.size === 0) return undefined;
    if (this.order !== null) {
      for (;;) {
        const entry = this.order.pop();
        if (entry === null || entry === undefined) continue;
        const item: [Value, Value] = [entry.key, entry.value!];
        this.drop(entry);
        this.gone = Math.min(this.gone, this.order.length);
        this.count--;
        this.version++;
        return item;
      }
    }
    let { tail } = this;
    if (tail === null || tail.length > 2 * this.map.size + 64) tail = this.tail = [...this.map.keys()];
    for (;;) {
      // A key that went and came again stands at its last place too, which comes first here.
      const key = tail.pop();
      const value = this.map.get(key);
      if (value === undefined) continue;
      this.map.delete(key);
      this.version++;
      return [key as Value, value as Value];
    }
  }

  copyFrom(other: PyDict, onMutation?: () => never): void {
    if (this.order === null && other.order === null && this.map.size === 0) {
      this.map = new Map(other.map);
      this.tail = null;
      this.version++;
      return;
    }
    if (other.order === null) {
      const { map } = other;
      const { size } = map;
      for (const [key, value] of [...map]) {
        if (other.map.size !== size) onMutation?.();
        this.set(key as Value, value as Value);
      }
      if (other.map.size !== size) onMutation?.();
      return;
    }
    const { count } = other;
    if (other.exact) this.useHashes();
    for (const entry of [...other.order]) {
      if (other.count !== count) onMutation?.();
      if (entry === null || entry.value === undefined) continue;
      const { key, value, fold } = entry;
      // The hash is known: the key is not asked again.
      if (canonicalKey(key) === BY_HASH)
        this.store(key, value, other.exact === this.exact ? fold : this.foldOf(key), true);
      else this.set(key, value);
    }
    if (other.count !== count) onMutation?.();
  }

  // ---- general mode ----------------------------------------------------------------------------------------------

  private generalize(): void {
    const map = new Map<unknown, unknown>();
    const order: Entry[] = [];
    for (const [key, value] of this.map) {
      const entry = new Entry(key as Value, value as Value, 0);
      entry.place = order.length;
      order.push(entry);
      map.set(key, entry);
    }
    this.map = map;
    this.order = order;
    this.gone = 0;
    this.count = order.length;
    this.tail = null;
  }

  private find(key: Value): Entry | undefined {
    const canonical = canonicalKey(key);
    return canonical === BY_HASH ? this.findByHash(key) : this.findCanonical(canonical, key);
  }

  private findCanonical(canonical: unknown, key: Value): Entry | undefined {
    const entry = this.map.get(canonical) as Entry | undefined;
    // An entry without a value only keeps the place of a name.
    if (entry?.value !== undefined || !this.indexed) return entry;
    // A key with its own __eq__ (Fraction(1), say) may equal a plain one.
    if (typeof canonical === 'object' && canonical !== null) return undefined;
    hashParts(key);
    return this.index!.find(foldParts(), key) ?? entry;
  }

  private findByHash(key: Value): Entry | undefined {
    return this.findByFold(this.foldOf(key), key);
  }

  private findByFold(fold: number, key: Value): Entry | undefined {
    if (!this.indexed && this.size > 0 && !isFolded(key)) this.indexAll();
    return this.index?.find(fold, key);
  }

  /** What entries with keys equal to this one have as their `fold`. */
  private foldOf(key: Value): number {
    if (!this.exact && isFolded(key)) {
      const fold = foldPlain(key);
      if (!foreign.met) return fold;
    }
    this.hashKey(key);
    const fold = foldParts();
    if (!this.exact) this.useHashes();
    return fold;
  }

  /** From now on the keys that only their hash can find are found by their real hashes. Until now all were plain: this runs no code. */
  private useHashes(): void {
    if (this.exact) return;
    this.exact = true;
    if (this.index === null) return;
    this.index = new HashIndex();
    for (const entry of this.order!) if (entry !== null && canonicalKey(entry.key) === BY_HASH) this.addToIndex(entry);
  }

  /** Leaves the hash in `parts`. */
  private hashKey(key: Value): void {
    try {
      hashParts(key);
    } catch (error) {
      throw explainUnhashable(error, key, this.use);
    }
  }

  /** As a lookup, then an insertion, but asks the key for its hash only once, and before anything changes. */
  private setByHash(key: Value, value: Value, replace: boolean): Value {
    return this.store(key, value, this.foldOf(key), replace);
  }

  /** Stores a key that only its hash can find; gives the value that it has then. */
  private store(key: Value, value: Value, fold: number, replace: boolean): Value {
    if (this.order === null) this.generalize();
    if (!this.indexed && !isFolded(key)) this.indexAll();
    const entry = this.index?.find(fold, key);
    if (entry !== undefined) {
      if (replace || entry.value === undefined) this.fill(entry, value);
      return entry.value!;
    }
    this.append(new Entry(key, value, fold), BY_HASH);
    return value;
  }

  /** From now on all entries can be found by hash. */
  private indexAll(): void {
    if (this.order === null) this.generalize();
    this.useHashes();
    this.index ??= new HashIndex();
    this.indexed = true;
    for (const entry of this.order!) {
      if (entry !== null && canonicalKey(entry.key) !== BY_HASH) this.addToIndex(entry);
    }
  }

  private addToIndex(entry: Entry): void {
    hashParts(entry.key);
    entry.fold = foldParts();
    this.index!.add(entry);
  }

  /** Puts an entry that has just been set at the end of the order. */
  private append(entry: Entry, canonical: unknown): void {
    if (canonical === BY_HASH) (this.index ??= new HashIndex()).add(entry);
    else if (this.indexed) this.addToIndex(entry);
    const order = this.order!;
    if (order.length > 2 * this.count + 32) this.compact();
    entry.place = this.order!.length;
    this.order!.push(entry);
    this.count++;
    this.version++;
  }

  /** Closes the gaps that removed entries have left. A new array tells cursors that places have moved. */
  private compact(): void {
    const order = this.order!.filter(entry => entry !== null);
    order.forEach((entry, place) => {
      entry.place = place;
    });
    this.order = order;
    this.gone = 0;
  }

  private fill(entry: Entry, value: Value): void {
    const unset = entry.value === undefined;
    entry.value = value;
    if (unset) this.append(entry, canonicalKey(entry.key));
  }

  private remove(entry: Entry): void {
    this.order![entry.place] = null;
    this.drop(entry);
    this.count--;
    this.version++;
  }

  /** Unsets an entry, and forgets it unless it was handed out. */
  private drop(entry: Entry): void {
    entry.value = undefined;
    entry.place = -1;
    const canonical = canonicalKey(entry.key);
    if (canonical === BY_HASH || this.indexed) this.index!.remove(entry);
    if (canonical !== BY_HASH && !this.shared) this.map.delete(canonical);
  }
}

export type Walked = 'keys' | 'values' | 'items';

/**
 * Walks a dict in order: `next()` moves on and says whether there is an item; then `key` and `value` are it. A cursor
 * made for keys or for values alone is faster, and leaves the other field alone while the dict is simple.
 */
export class DictCursor {
  key: Value = null;
  value: Value = null;
  /** General dict: where the cursor stands. */
  private entry: Entry | null = null;
  private source: Map<unknown, unknown> | (Entry | null)[];
  /** Simple dict: the Map's own iterator. */
  private steps: IterableIterator<unknown> | null = null;
  /** General dict: the next place to look at. */
  private place = 0;
  private walked = 0;

  constructor(
    private readonly dict: PyDict,
    private readonly what: Walked,
  ) {
    this.source = dict.walkable;
    this.start();
  }

  private start(): void {
    const { source, what } = this;
    this.place = 0;
    if (Array.isArray(source)) this.steps = null;
    else this.steps = what === 'keys' ? source.keys() : what === 'values' ? source.values() : source.entries();
  }

  next(): boolean {
    if (this.dict.walkable !== this.source) this.follow();
    const { steps } = this;
    if (steps === null) return this.nextEntry();
    const step = steps.next();
    if (step.done) return false;
    if (this.what === 'keys') this.key = step.value as Value;
    else if (this.what === 'values') this.value = step.value as Value;
    else [this.key, this.value] = step.value as [Value, Value];
    this.walked++;
    return true;
  }

  /** The key, for asking another container. */
  get member(): Member {
    return this.dict.knowsHashes ? this.entry! : this.key;
  }

  private nextEntry(): boolean {
    const order = this.source as (Entry | null)[];
    while (this.place < order.length) {
      const entry = order[this.place++]!;
      if (entry === null) continue;
      this.entry = entry;
      this.key = entry.key;
      this.value = entry.value!;
      this.walked++;
      return true;
    }
    return false;
  }

  /** The dict changed its form, or was cleared, while it was walked: go on at the same place. */
  private follow(): void {
    const { walked } = this;
    this.source = this.dict.walkable;
    this.start();
    this.walked = 0;
    while (this.walked < walked && this.next());
  }
}

function isSimple(key: Value): boolean {
  return typeof key === 'string' || typeof key === 'number' || key === null || typeof key === 'bigint';
}
