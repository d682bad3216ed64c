// dict: insertion-ordered, on a JavaScript Map.
//
// Simple mode, while every key is a str without wide characters, an int or None: the Map goes from the key itself to
// the value. Any other key, or a request for an entry (`entry`), moves the dict to general mode: the Map goes from a
// canonical key (see key-protocol.ts) to an Entry that remembers the key as first given (1, 1.0 and True are one key;
// the first stays). Keys with an __eq__ of their own (tuples, user classes) are found by hash in `buckets`, and stand
// in the Map under the key object first given.
//
// Entries are how engines reach globals without a lookup: an Entry stays valid for the life of the dict once it was
// handed out; an unset one has the value undefined and does not count.

import { PyTuple, tupleType } from './containers.ts';
import { foldParts, hashParts, splitHash } from './hash-parts.ts';
import { BY_HASH, canonicalKey, explainUnhashable, type KeyUse, keyProtocol, sameKey } from './key-protocol.ts';
import { builtinType, PyObject, type PyType, type Value } from './object.ts';
import { PyBoxed } from './scalars.ts';

export { BY_HASH, canonicalKey, keyProtocol };

export const dictType = builtinType('dict', { layout: 'dict' });

export class Entry {
  constructor(
    readonly key: Value,
    public value: Value | undefined,
    /** The folded hash, for a key that stands in a bucket: it is not asked for its hash again. */
    readonly fold = 0,
  ) {}
}

export class PyDict extends PyObject {
  /** Simple mode: key -> value. General mode: canonical key -> Entry. */
  private map: Map<unknown, unknown> = new Map();
  private general = false;
  /** General mode: live entries. */
  private count = 0;
  /** Entries of keys that only their hash can find, by the folded hash. */
  private buckets: Map<number, Entry[]> | null = null;
  /** A key in `buckets` is not a tuple: it may equal a number or a text. */
  private foreign = false;
  /** Entries were handed out: they must stay in the Map when their value goes. */
  private shared = false;
  /** Map keys in order, for popitem; made by the first one, since a Map cannot be walked from its end. Keys that have gone stay in it. */
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
    return this.general ? this.count : this.map.size;
  }

  get(key: Value): Value | undefined {
    if (!this.general) {
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
    if (!this.general) return found as Value | undefined;
    return found === undefined ? (this.foreign ? this.find(name)?.value : undefined) : (found as Entry).value;
  }

  has(key: Value): boolean {
    return this.get(key) !== undefined;
  }

  set(key: Value, value: Value): void {
    if (!this.general) {
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
    if (!this.general) this.generalize();
    const entry = this.findCanonical(canonical, key);
    if (entry === undefined) this.insert(canonical, new Entry(key, value));
    else this.fill(entry, value);
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
    if (!this.general) {
      const canonical = isSimple(key) ? key : canonicalKey(key);
      if (canonical === BY_HASH) {
        const entry = this.findByHash(key);
        if (entry === undefined) return false;
        this.map.delete(entry.key);
      } else if (!this.map.delete(canonical)) return false;
      this.version++;
      return true;
    }
    const entry = this.find(key);
    if (entry === undefined || entry.value === undefined) return false;
    this.remove(entry);
    return true;
  }

  clear(): void {
    if (this.shared) {
      for (const [canonical, entry] of this.map as Map<unknown, Entry>) {
        entry.value = undefined;
        if (this.buckets !== null && canonicalKey(entry.key) === BY_HASH) this.map.delete(canonical);
      }
    } else {
      this.map = new Map();
      this.general = false;
    }
    this.buckets = null;
    this.foreign = false;
    this.tail = null;
    this.count = 0;
    this.version++;
  }

  /**
   * The entry of a name, for engines' caches of globals; made unset if the name is not there. A site may read and
   * replace `value` while it is not undefined; to set an unset one, it must go through `set`.
   */
  entry(name: string): Entry {
    if (!this.general) this.generalize();
    this.shared = true;
    let entry = this.find(name);
    if (entry === undefined) {
      entry = new Entry(name, undefined);
      this.map.set(name, entry);
    }
    return entry;
  }

  /** The key as first given, for a key that is equal to it. */
  storedKey(key: Value): Value | undefined {
    if (!this.general && isSimple(key)) return this.map.has(key) ? key : undefined;
    if (!this.general) {
      const canonical = canonicalKey(key);
      if (canonical !== BY_HASH) return this.map.has(canonical) ? (canonical as Value) : undefined;
    }
    const entry = this.general ? this.find(key) : this.findByHash(key);
    return entry === undefined || entry.value === undefined ? undefined : entry.key;
  }

  /** Walks the dict in order, robust against changes while walking. */
  cursor(what: Walked = 'items'): DictCursor {
    return new DictCursor(this, what);
  }

  /** For cursors: the Map as it is now, and whether it holds entries. */
  get state(): { readonly map: Map<unknown, unknown>; readonly general: boolean } {
    return { map: this.map, general: this.general };
  }

  holds(map: Map<unknown, unknown>): boolean {
    return this.map === map;
  }

  *entries(): IterableIterator<[Value, Value]> {
    const cursor = this.cursor();
    while (cursor.next()) yield [cursor.key, cursor.value];
  }

  keys(): Value[] {
    if (!this.general) return [...this.map.keys()] as Value[];
    const keys: Value[] = [];
    for (const entry of this.map.values() as IterableIterator<Entry>)
      if (entry.value !== undefined) keys.push(entry.key);
    return keys;
  }

  values(): Value[] {
    if (!this.general) return [...this.map.values()] as Value[];
    const values: Value[] = [];
    for (const entry of this.map.values() as IterableIterator<Entry>)
      if (entry.value !== undefined) values.push(entry.value);
    return values;
  }

  /** Removes the item that was added last, and gives it; undefined when the dict is empty. */
  popLast(): [Value, Value] | undefined {
    if (this.size === 0) return undefined;
    let tail = this.tail;
    if (tail === null || tail.length > 2 * this.map.size + 64) tail = this.tail = [...this.map.keys()];
    for (;;) {
      // A key that went and came again stands at its last place too, which comes first here.
      const key = tail.pop();
      const held = this.map.get(key);
      if (held === undefined) continue;
      if (!this.general) {
        this.map.delete(key);
        this.version++;
        return [key as Value, held as Value];
      }
      const entry = held as Entry;
      const { value } = entry;
      if (value === undefined) continue;
      this.remove(entry);
      return [entry.key, value];
    }
  }

  copyFrom(other: PyDict): void {
    if (!this.general && !other.general && this.map.size === 0) {
      this.map = new Map(other.map);
      this.tail = null;
      this.version++;
      return;
    }
    for (const [key, value] of [...other.entries()]) this.set(key, value);
  }

  // ---- general mode ----------------------------------------------------------------------------------------------

  private generalize(): void {
    const map = new Map<unknown, unknown>();
    for (const [key, value] of this.map) map.set(key, new Entry(key as Value, value as Value));
    this.count = map.size;
    this.map = map;
    this.general = true;
  }

  private find(key: Value): Entry | undefined {
    const canonical = canonicalKey(key);
    return canonical === BY_HASH ? this.findByHash(key) : this.findCanonical(canonical, key);
  }

  private findCanonical(canonical: unknown, key: Value): Entry | undefined {
    const entry = this.map.get(canonical) as Entry | undefined;
    if (entry !== undefined || !this.foreign) return entry;
    // A key with its own __eq__ (Fraction(1), say) may equal a plain one.
    if (typeof canonical === 'object' && canonical !== null) return undefined;
    hashParts(key);
    return this.searchBucket(foldParts(), key);
  }

  private findByHash(key: Value): Entry | undefined {
    const hash = this.hashOf(key);
    const fold = foldParts();
    return this.searchBucket(fold, key) ?? (hash === null ? undefined : this.findPlain(key, hash));
  }

  /** Leaves the hash in `parts`; gives it too, unless the key is a tuple, which equals nothing else. */
  private hashOf(key: Value): number | bigint | null {
    try {
      if (key instanceof PyTuple && key.cls === tupleType) {
        hashParts(key);
        return null;
      }
      const hash = keyProtocol.hash(key);
      splitHash(hash);
      return hash;
    } catch (error) {
      throw explainUnhashable(error, key, this.use);
    }
  }

  /** As a lookup, then an insertion, but asks the key for its hash only once, and before anything changes. */
  private setByHash(key: Value, value: Value, replace: boolean): Value {
    const hash = this.hashOf(key);
    const fold = foldParts();
    if (!this.general) this.generalize();
    const entry = this.searchBucket(fold, key) ?? (hash === null ? undefined : this.findPlain(key, hash));
    if (entry !== undefined) {
      if (replace || entry.value === undefined) this.fill(entry, value);
      return entry.value!;
    }
    if (hash !== null) this.foreign = true;
    const added = new Entry(key, value, fold);
    this.buckets ??= new Map();
    const bucket = this.buckets.get(fold);
    if (bucket === undefined) this.buckets.set(fold, [added]);
    else bucket.push(added);
    this.insert(key, added);
    return value;
  }

  private searchBucket(fold: number, key: Value): Entry | undefined {
    const bucket = this.buckets?.get(fold);
    if (bucket === undefined) return undefined;
    if (bucket.length === 1) return sameKey(bucket[0]!.key, key) ? bucket[0] : undefined;
    // A copy: == may run code that changes this dict.
    return [...bucket].find(entry => sameKey(entry.key, key));
  }

  /** A key with its own __eq__ may equal a plain number or text in the Map. */
  private findPlain(key: Value, hash: number | bigint): Entry | undefined {
    const candidates: unknown[] = [hash];
    if (key instanceof PyBoxed) candidates.push(canonicalKey(key.value));
    for (const candidate of candidates) {
      const held = this.map.get(candidate);
      if (held === undefined) continue;
      const entry = this.general ? (held as Entry) : new Entry(candidate as Value, held as Value);
      if (keyProtocol.equal(entry.key, key)) return entry;
    }
    return undefined;
  }

  private insert(mapKey: unknown, entry: Entry): void {
    this.map.set(mapKey, entry);
    if (this.tail !== null) this.tail.push(mapKey);
    this.count++;
    this.version++;
  }

  private fill(entry: Entry, value: Value): void {
    if (entry.value === undefined) {
      // An unset entry takes its place in the order now.
      const canonical = canonicalKey(entry.key);
      this.map.delete(canonical);
      this.map.set(canonical, entry);
      if (this.tail !== null) this.tail.push(canonical);
      this.count++;
      this.version++;
    }
    entry.value = value;
  }

  private remove(entry: Entry): void {
    const canonical = canonicalKey(entry.key);
    entry.value = undefined;
    this.count--;
    this.version++;
    if (canonical === BY_HASH) {
      const { fold } = entry;
      const bucket = this.buckets!.get(fold)!;
      if (bucket.length === 1) this.buckets!.delete(fold);
      else bucket.splice(bucket.indexOf(entry), 1);
      this.map.delete(entry.key);
    } else if (!this.shared) this.map.delete(canonical);
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
  private map!: Map<unknown, unknown>;
  private general!: boolean;
  private steps!: IterableIterator<unknown>;
  private walked = 0;

  constructor(
    private readonly dict: PyDict,
    private readonly what: Walked,
  ) {
    this.start();
  }

  private start(): void {
    const { map, general } = this.dict.state;
    this.map = map;
    this.general = general;
    this.steps = general || this.what === 'values' ? map.values() : this.what === 'keys' ? map.keys() : map.entries();
  }

  next(): boolean {
    if (!this.dict.holds(this.map)) this.follow();
    for (;;) {
      const step = this.steps.next();
      if (step.done) return false;
      if (this.general) {
        const entry = step.value as Entry;
        if (entry.value === undefined) continue;
        this.key = entry.key;
        this.value = entry.value;
      } else if (this.what === 'keys') this.key = step.value as Value;
      else if (this.what === 'values') this.value = step.value as Value;
      else [this.key, this.value] = step.value as [Value, Value];
      this.walked++;
      return true;
    }
  }

  /** The dict became general, or was cleared, while it was walked: go on at the same place of its new Map. */
  private follow(): void {
    const { walked } = this;
    this.start();
    this.walked = 0;
    while (this.walked < walked && this.next());
  }
}

function isSimple(key: Value): boolean {
  const kind = typeof key;
  return kind === 'string' || kind === 'number' || kind === 'bigint' || key === null;
}
