// lru_cache: results by arguments, the least recently used one forgotten first.
//
// A single exact int or str is its own key (as in CPython, where f(3) and f(3.0) are therefore two entries) and lives in
// a JavaScript Map; all other calls make a tuple for a dict. Entries of a bounded cache form a ring, oldest first behind
// the root. The wrapped function may call the wrapper again: the ring is looked at afresh after every call.

import { typeError } from '../../runtime/exceptions/raise.ts';
import { ofClass, PyTuple, tupleType } from '../../runtime/objects/containers.ts';
import { PyDict } from '../../runtime/objects/dict.ts';
import { PyCallable, PyMethod } from '../../runtime/objects/function.ts';
import { builtinType, PyObject, type PyType, type Value } from '../../runtime/objects/object.ts';
import { typeOf } from '../../runtime/objects/scalars.ts';
import { getAttr } from '../../runtime/protocols/attributes.ts';
import { call } from '../../runtime/protocols/call.ts';
import type { Step } from '../../runtime/protocols/forwarding.ts';
import { hash, hashTuple } from '../../runtime/protocols/hash.ts';
import { isIndex } from '../../runtime/protocols/items.ts';
import { toSize } from '../../runtime/protocols/numbers.ts';
import { truth } from '../../runtime/protocols/truth.ts';
import { DICT_ATTRIBUTE } from '../../runtime/types/object.ts';
import { defineOnce } from '../define-once.ts';

export const lruCacheType = builtinType('_lru_cache_wrapper', {
  layout: '_lru_cache_wrapper',
  hasDict: true,
  module: 'functools',
});

type Names = readonly string[] | null;
type QuickKey = number | bigint | string;

/** Stands between positional arguments and keywords in a key. */
class Mark extends PyObject {}
Mark.prototype.cls = builtinType('object', { basetype: false });
const KEYWORDS = new Mark();

/** The arguments of a call as a tuple that is hashed once. */
class CallKey extends PyTuple {
  hashed: Value = null;
}
const callKeyType = builtinType('_HashedArguments', { base: tupleType, layout: 'tuple', module: 'functools' });

class Link extends PyObject {
  before: Link = this;
  after: Link = this;
  constructor(
    public key: Value,
    public result: Value,
  ) {
    super();
  }

  leave(): void {
    this.before.after = this.after;
    this.after.before = this.before;
  }

  /** To the place of the most recently used. */
  enter(root: Link): void {
    this.before = root.before;
    this.after = root;
    root.before.after = this;
    root.before = this;
  }
}
Link.prototype.cls = builtinType('_lru_list_elem', { basetype: false, home: 'functools' });

export class PyLruCache extends PyCallable {
  private readonly quick = new Map<QuickKey, Link>();
  private general = new PyDict();
  private root = new Link(null, null);
  hits = 0;
  misses = 0;

  constructor(
    readonly func: Value,
    /** Infinity: without a limit. */
    readonly maxsize: number,
    private readonly typed: boolean,
    private readonly infoType: Value,
    cls: PyType,
  ) {
    super();
    this.cls = cls;
  }

  get size(): number {
    return this.quick.size + this.general.size;
  }

  override invoke(args: Value[], names: Names): Value {
    const { maxsize } = this;
    if (maxsize === 0) {
      this.misses++;
      return call(this.func, args, names);
    }
    const key = this.keyOf(args, names);
    const known = this.find(key);
    if (known !== undefined) return this.hit(known);
    this.misses++;
    return this.keep(key, call(this.func, args, names));
  }

  override forward(args: readonly Value[], names: Names): Step {
    const plain = { callee: this.func, args, names, leave: null };
    const key = this.maxsize === 0 ? undefined : this.keyOf([...args], names);
    const known = key === undefined ? undefined : this.find(key);
    if (known !== undefined) return { result: this.hit(known) };
    this.misses++;
    return key === undefined ? plain : { ...plain, after: result => ({ result: this.keep(key, result) }) };
  }

  private hit(known: Link): Value {
    if (this.maxsize !== Number.POSITIVE_INFINITY) {
      known.leave();
      known.enter(this.root);
    }
    this.hits++;
    return known.result;
  }

  private keep(key: Value, result: Value): Value {
    const { maxsize } = this;
    if (maxsize === Number.POSITIVE_INFINITY) {
      this.store(key, new Link(key, result));
      return result;
    }
    // The call may have stored this very key.
    if (this.find(key) !== undefined) return result;
    if (this.size >= maxsize && this.root.after !== this.root) {
      const oldest = this.root.after;
      oldest.leave();
      this.forget(oldest.key);
    }
    const link = new Link(key, result);
    this.store(key, link);
    link.enter(this.root);
    return result;
  }

  private keyOf(args: Value[], names: Names): Value {
    if (names === null && args.length === 1 && !this.typed) {
      const only = args[0]!;
      if (isQuick(only)) return only;
    }
    const given = names === null ? args.length : args.length - names.length;
    const items = args.slice(0, given);
    if (names !== null && names.length > 0) {
      items.push(KEYWORDS);
      for (let i = 0; i < names.length; i++) items.push(names[i]!, args[given + i]!);
    }
    if (this.typed) for (const arg of args) items.push(typeOf(arg));
    return ofClass(new CallKey(items), callKeyType);
  }

  private find(key: Value): Link | undefined {
    if (isQuick(key)) return this.quick.get(key);
    try {
      return this.general.get(key) as Link | undefined;
    } catch (error) {
      // Of arguments that cannot be hashed the program hears without mention of a key.
      hash(key);
      throw error;
    }
  }

  private store(key: Value, link: Link): void {
    if (isQuick(key)) this.quick.set(key, link);
    else this.general.set(key, link);
  }

  private forget(key: Value): void {
    if (isQuick(key)) this.quick.delete(key);
    else this.general.delete(key);
  }

  info(): Value {
    const { hits, misses, maxsize, size } = this;
    return call(this.infoType, [hits, misses, maxsize === Number.POSITIVE_INFINITY ? null : maxsize, size]);
  }

  clear(): void {
    this.hits = 0;
    this.misses = 0;
    this.quick.clear();
    this.general = new PyDict();
    this.root = new Link(null, null);
  }
}

function isQuick(value: Value): value is QuickKey {
  const kind = typeof value;
  return kind === 'number' || kind === 'string' || kind === 'bigint';
}

function sizeOf(maxsize: Value): number {
  if (maxsize === null) return Number.POSITIVE_INFINITY;
  if (!isIndex(maxsize)) throw typeError('maxsize should be integer or None');
  return Math.max(toSize(maxsize), 0);
}

export function defineLruCache(): void {
  defineOnce(callKeyType, () => ({
    methods: { '__hash__(self, /)': (self: CallKey) => (self.hashed ??= hashTuple(self.items)) },
  }));
  defineOnce(lruCacheType, () => ({
    doc: 'Create a cached callable that wraps another function.\n\nuser_function:      the function being cached\n\nmaxsize:  0         for no caching\n          None      for unlimited cache size\n          n         for a bounded cache\n\ntyped:    False     cache f(3) and f(3.0) as identical calls\n          True      cache f(3) and f(3.0) as distinct calls\n\ncache_info_type:    namedtuple class with the fields:\n                        hits misses currsize maxsize\n',
    new: {
      signature: '(cls, user_function, maxsize, typed, cache_info_type)',
      create: (cls: PyType, func: Value, maxsize: Value, typed: Value, infoType: Value) => {
        if (typeOf(func).lookup('__call__') === undefined) throw typeError('the first argument must be callable');
        return new PyLruCache(func, sizeOf(maxsize), truth(typed), infoType, cls);
      },
    },
    methods: {
      '__call__(self, /, *args, **kwargs)': (self: PyLruCache, args: Value[], keywords: ReadonlyMap<string, Value>) =>
        self.invoke([...args, ...keywords.values()], keywords.size === 0 ? null : [...keywords.keys()]),
      '__get__(self, instance, owner=None, /)': (self: PyLruCache, object: Value) =>
        object === null ? self : new PyMethod(self, object),
      'cache_info(self, /)': (self: PyLruCache) => self.info(),
      'cache_clear(self, /)': (self: PyLruCache) => {
        self.clear();
        return null;
      },
      '__reduce__(self, /)': (self: PyLruCache) => getAttr(self, '__qualname__'),
      '__copy__(self, /)': (self: PyLruCache) => self,
      '__deepcopy__(self, memo, /)': (self: PyLruCache) => self,
    },
    attributes: { __dict__: DICT_ATTRIBUTE },
  }));
}
