// The module _functools: partial, lru_cache, cmp_to_key, reduce. The rest of functools is the library's Python.

import { EXCEPTIONS } from '../runtime/exceptions/hierarchy.ts';
import { attributeError, typeError } from '../runtime/exceptions/raise.ts';
import { PyException } from '../runtime/objects/exception.ts';
import { builtinType, PyObject, type Value } from '../runtime/objects/object.ts';
import { call2 } from '../runtime/protocols/call.ts';
import { COMPARE, type RichOperator } from '../runtime/protocols/compare.ts';
import { forwarding, type Step, series } from '../runtime/protocols/forwarding.ts';
import { iter, next } from '../runtime/protocols/iterate.ts';
import { defineOnce } from './define-once.ts';
import { defineLruCache, lruCacheType } from './functools/lru-cache.ts';
import { definePartial, PLACEHOLDER, partialType, placeholderType } from './functools/partial.ts';
import type { ModuleTable } from './module-table.ts';
import { WEAKLY_REFERENCEABLE } from './weakref/referenceable.ts';

// ---- cmp_to_key ------------------------------------------------------------------------------------------------------------

const keyType = builtinType('KeyWrapper', { basetype: false, home: 'functools' });

class PyKey extends PyObject {
  constructor(
    readonly compare: Value,
    public object: Value | undefined,
  ) {
    super();
  }
}
PyKey.prototype.cls = keyType;

const comparison =
  (operator: RichOperator) =>
  (self: PyKey, other: Value): Value => {
    if (!(other instanceof PyKey)) throw typeError('other argument must be K instance');
    if (self.object === undefined || other.object === undefined) throw attributeError('object', self, 'object');
    return COMPARE[operator](call2(self.compare, self.object, other.object), 0);
  };

function defineKey(): void {
  defineOnce(keyType, () => ({
    methods: {
      '__call__(self, /, obj)': (self: PyKey, object: Value) => new PyKey(self.compare, object),
      '__lt__(self, value, /)': comparison('lt'),
      '__le__(self, value, /)': comparison('le'),
      '__eq__(self, value, /)': comparison('eq'),
      '__ne__(self, value, /)': comparison('ne'),
      '__gt__(self, value, /)': comparison('gt'),
      '__ge__(self, value, /)': comparison('ge'),
    },
    members: ['obj'],
    attributes: {
      obj: {
        get: (self: PyKey) => self.object ?? null,
        set: (self: PyKey, value: Value | undefined) => {
          self.object = value;
        },
        doc: 'Value wrapped by a key function.',
      },
    },
    constants: { __hash__: null },
  }));
}

// ---- reduce ----------------------------------------------------------------------------------------------------------------

function reduce(callee: Value, iterable: Value, initial?: Value): Value {
  const iterator = iteratorToReduce(iterable);
  let result = firstToReduce(iterator, initial);
  for (let item = next(iterator); item !== undefined; item = next(iterator)) result = call2(callee, result, item);
  return result;
}

/** The same in steps. */
function reduceInSteps(_: Value, args: readonly Value[], names: readonly string[] | null): Step | null {
  const initial = args.length === 3 ? args[2] : undefined;
  if (args.length < 2 || args.length > 3 || names?.some(name => name !== 'initial')) return null;
  const iterator = iteratorToReduce(args[1]!);
  let result = firstToReduce(iterator, initial);
  const following = (): readonly Value[] | null => {
    const item = next(iterator);
    return item === undefined ? null : [result, item];
  };
  const take = (value: Value): void => {
    result = value;
  };
  return series(args[0]!, following, take, () => result);
}

function iteratorToReduce(iterable: Value): Value {
  try {
    return iter(iterable);
  } catch (error) {
    if (error instanceof PyException && error.cls.isSubtypeOf(EXCEPTIONS.TypeError)) {
      throw typeError('reduce() arg 2 must support iteration');
    }
    throw error;
  }
}

function firstToReduce(iterator: Value, initial: Value | undefined): Value {
  const first = initial === undefined ? next(iterator) : initial;
  if (first === undefined) throw typeError('reduce() of empty iterable with no initial value');
  return first;
}

export const functoolsModule = (): ModuleTable => ({
  name: '_functools',
  doc: 'Tools that operate on functions.',
  functions: {
    'cmp_to_key(mycmp)': (compare: Value) => new PyKey(compare, undefined),
    'reduce(function, iterable, /, initial=<unrepresentable>)': forwarding(reduce, reduceInSteps),
  },
  make: () => {
    defineKey();
    definePartial();
    defineLruCache();
    WEAKLY_REFERENCEABLE.add(partialType).add(lruCacheType);
    return {
      Placeholder: PLACEHOLDER,
      _PlaceholderType: placeholderType,
      _lru_cache_wrapper: lruCacheType,
      partial: partialType,
    };
  },
});
