// dict: insertion-ordered, on a JavaScript Map.
//
// Simple mode, while every key is a str without wide characters, an int or None: the Map goes from the key itself to
// the value. Any other key, or a request for an entry (`entry`), moves the dict to general mode: the Map goes from a
// canonical key to an Entry that remembers the key as first given (1, 1.0 and True are one key; the first stays).
// Canonical keys: numbers that are equal share one (1.0 -> 1, True -> 1, 2.5 -> 2.5), text stands for itself, objects
// compared by identity stand for themselves. Keys with an __eq__ of their own (tuples, user classes) are found by hash
// in `buckets`, and stand in the Map under the key object first given.
//
// Entries are how engines reach globals without a lookup: an Entry stays valid for the life of the dict once it was
// handed out; an unset one has the value undefined and does not count.

import { builtinType, PyObject, type PyType, type Value } from './object.ts';
import { PyBoxed, PyComplex, PyFloat } from './scalars.ts';
import { WideStr } from './str.ts';

export const dictType = builtinType('dict', { layout: 'dict' });

export class Entry {
  constructor(
    readonly key: Value,
    public value: Value | undefined,
  ) {}
}

/** hash() and == of arbitrary keys; given by protocols/hash.ts at start, since they may run Python code. */
export const keyProtocol = {
  /** Raises TypeError for unhashable keys. */
  hash: (_key: Value): number | bigint => {
    throw new Error('key protocol is not set');
  },
  equal: (_left: Value, _right: Value): boolean => {
    throw new Error('key protocol is not set');
  },
  /** Is the key compared by identity alone (its type keeps object's __eq__ and __hash__)? */
  byIdentity: (_key: PyObject): boolean => false,
};

type Canonical = unknown;
/** The key has an __eq__ of its own: look for it by hash. */
const BY_HASH = Symbol('by hash');

function canonicalFloat(value: number, self: PyObject): Canonical {
  if (Number.isNaN(value)) return self;
  if (!Number.isInteger(value)) return value;
  return Number.isSafeInteger(value) ? value + 0 : BigInt(value);
}

/** The key under which the Map of a general dict or set holds a value; BY_HASH when only its hash can tell. */
export function canonicalKey(key: Value): Canonical {
  switch (typeof key) {
    case 'string':
    case 'number':
    case 'bigint':
      return key;
    case 'boolean':
      return key ? 1 : 0;
  }
  if (key === null) return null;
  if (key instanceof PyFloat) return canonicalFloat(key.value, key);
  if (key instanceof WideStr) return key.text;
  if (key instanceof PyComplex) return key.imag === 0 ? canonicalFloat(key.real, key) : BY_HASH;
  if (key instanceof PyBoxed) return BY_HASH;
  return keyProtocol.byIdentity(key) ? key : BY_HASH;
}

export { BY_HASH };

export class PyDict extends PyObject {
  /** Simple mode: key -> value. General mode: canonical key -> Entry. */
  private map: Map<unknown, unknown> = new Map();
  private general = false;
  /** General mode: live entries. */
  private count = 0;
  private buckets: Map<number | bigint, Entry[]> | null = null;
  /** Entries were handed out: they must stay in the Map when their value goes. */
  private shared = false;
  /** Grows whenever a key is added or removed: iterators compare it. */
  version = 0;

  constructor(cls: PyType = dictType) {
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

  /** All keys are str, known without a look (used for keyword arguments). */
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
    return found === undefined ? (this.buckets === null ? undefined : this.find(name)?.value) : (found as Entry).value;
  }

  has(key: Value): boolean {
    return this.get(key) !== undefined;
  }

  set(key: Value, value: Value): void {
    if (!this.general) {
      if (isSimple(key)) {
        const before = this.map.size;
        this.map.set(key, value);
        if (this.map.size !== before) this.version++;
        return;
      }
      // Hash first: an unhashable key must leave the dict as it was.
      if (canonicalKey(key) === BY_HASH) keyProtocol.hash(key);
      this.generalize();
    }
    const entry = this.find(key);
    if (entry === undefined) this.insert(new Entry(key, value));
    else this.fill(entry, value);
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
    if (this.shared) for (const entry of [...this.map.values()] as Entry[]) entry.value = undefined;
    else {
      this.map = new Map();
      this.general = false;
    }
    this.buckets = null;
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
    const entry = this.general ? this.find(key) : this.findSimple(key);
    return entry === undefined || entry.value === undefined ? undefined : entry.key;
  }

  /** Live view in order, robust against changes while walking: the cursor sees them as JavaScript's Map does. */
  cursor(): DictCursor {
    return new DictCursor(this.map.entries(), this.general);
  }

  *entries(): IterableIterator<[Value, Value]> {
    const cursor = this.cursor();
    while (cursor.next()) yield [cursor.key, cursor.value];
  }

  keys(): Value[] {
    if (!this.general) return [...this.map.keys()] as Value[];
    const keys: Value[] = [];
    for (const entry of this.map.values() as IterableIterator<Entry>) if (entry.value !== undefined) keys.push(entry.key);
    return keys;
  }

  values(): Value[] {
    if (!this.general) return [...this.map.values()] as Value[];
    const values: Value[] = [];
    for (const entry of this.map.values() as IterableIterator<Entry>) if (entry.value !== undefined) values.push(entry.value);
    return values;
  }

  /** The last entry added, for popitem(). */
  last(): [Value, Value] | undefined {
    let last: [Value, Value] | undefined;
    // A Map has no way to start from its end.
    for (const [key, held] of this.map) {
      if (!this.general) last = [key as Value, held as Value];
      else if ((held as Entry).value !== undefined) last = [(held as Entry).key, (held as Entry).value!];
    }
    return last;
  }

  copyFrom(other: PyDict): void {
    if (!this.general && !other.general && this.map.size === 0) {
      this.map = new Map(other.map);
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
    if (canonical === BY_HASH) return this.findByHash(key);
    const entry = this.map.get(canonical) as Entry | undefined;
    if (entry !== undefined || this.buckets === null) return entry;
    // A key with its own __eq__ (Fraction(1), a str subclass) may equal a plain one.
    return typeof canonical === 'object' && canonical !== null ? undefined : this.searchBucket(keyProtocol.hash(key), key);
  }

  private findByHash(key: Value): Entry | undefined {
    const hash = keyProtocol.hash(key);
    const found = this.searchBucket(hash, key);
    return found ?? this.findSimple(key, hash);
  }

  private searchBucket(hash: number | bigint, key: Value): Entry | undefined {
    const bucket = this.buckets?.get(hash);
    if (bucket === undefined) return undefined;
    // A copy: == may run code that changes this dict.
    for (const entry of bucket.length === 1 ? bucket : [...bucket]) {
      if (entry.key === key || keyProtocol.equal(entry.key, key)) return entry;
    }
    return undefined;
  }

  /** A key with its own __eq__ may equal a plain number or text in the Map. */
  private findSimple(key: Value, hash: number | bigint = keyProtocol.hash(key)): Entry | undefined {
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

  private insert(entry: Entry): void {
    const canonical = canonicalKey(entry.key);
    if (canonical === BY_HASH) {
      const hash = keyProtocol.hash(entry.key);
      this.buckets ??= new Map();
      const bucket = this.buckets.get(hash);
      if (bucket === undefined) this.buckets.set(hash, [entry]);
      else bucket.push(entry);
      this.map.set(entry.key, entry);
    } else this.map.set(canonical, entry);
    this.count++;
    this.version++;
  }

  private fill(entry: Entry, value: Value): void {
    if (entry.value === undefined) {
      // An unset entry takes its place in the order now.
      const canonical = canonicalKey(entry.key);
      this.map.delete(canonical);
      this.map.set(canonical, entry);
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
      const hash = keyProtocol.hash(entry.key);
      const bucket = this.buckets!.get(hash)!;
      if (bucket.length === 1) this.buckets!.delete(hash);
      else bucket.splice(bucket.indexOf(entry), 1);
      this.map.delete(entry.key);
    } else if (!this.shared) this.map.delete(canonical);
  }
}

/** Walks a dict in order: `next()` moves on and says whether there is an item; then `key` and `value` are it. */
export class DictCursor {
  key: Value = null;
  value: Value = null;

  constructor(
    private readonly items: IterableIterator<[unknown, unknown]>,
    private readonly general: boolean,
  ) {}

  next(): boolean {
    for (;;) {
      const step = this.items.next();
      if (step.done) return false;
      const [key, held] = step.value;
      // A dict may become general while it is walked; its old Map then still holds plain values.
      if (this.general || held instanceof Entry) {
        const entry = held as Entry;
        if (entry.value === undefined) continue;
        this.key = entry.key;
        this.value = entry.value;
      } else {
        this.key = key as Value;
        this.value = held as Value;
      }
      return true;
    }
  }
}

function isSimple(key: Value): boolean {
  const kind = typeof key;
  return kind === 'string' || kind === 'number' || kind === 'bigint' || key === null;
}
