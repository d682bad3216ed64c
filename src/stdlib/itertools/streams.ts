// The iterators of itertools that pass a stream on: counting, repeating, chaining, selecting, pairing.

import { typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { PyIterator, PyTuple } from '../../runtime/objects/containers.ts';
import { PyGenericAlias } from '../../runtime/objects/generic-alias.ts';
import type { PyType, Value } from '../../runtime/objects/object.ts';
import { PyComplex, PyFloat } from '../../runtime/objects/scalars.ts';
import { concat } from '../../runtime/objects/str.ts';
import { special } from '../../runtime/protocols/attributes.ts';
import { call, call1, call2 } from '../../runtime/protocols/call.ts';
import { isIndex } from '../../runtime/protocols/items.ts';
import { iter, next, toArray } from '../../runtime/protocols/iterate.ts';
import { add, toIndex, toSize } from '../../runtime/protocols/numbers.ts';
import { repr } from '../../runtime/protocols/text.ts';
import { truth } from '../../runtime/protocols/truth.ts';
import { spend } from '../../runtime/thread.ts';
import { type Advance, iteratorType, PyStepper, stepperType } from './stepper.ts';

// ---- count, repeat ---------------------------------------------------------------------------------------------------

class PyCount extends PyIterator {
  constructor(
    public current: Value,
    readonly increment: Value,
    cls: PyType,
  ) {
    super();
    this.cls = cls;
  }
  step(): Value {
    const { current } = this;
    this.current = add(current, this.increment);
    return current;
  }
}

function isNumber(value: Value): boolean {
  return (
    isIndex(value) ||
    value instanceof PyFloat ||
    value instanceof PyComplex ||
    special(value, '__float__') !== undefined
  );
}

export const countType = iteratorType(
  'count',
  '(cls, start=0, step=1)',
  'Return a count object whose .__next__() method returns consecutive values.\n\nEquivalent to:\n    def count(firstval=0, step=1):\n        x = firstval\n        while 1:\n            yield x\n            x += step',
  (cls: PyType, start: Value = 0, step: Value = 1) => {
    if (!isNumber(start) || !isNumber(step)) throw typeError('a number is required');
    return new PyCount(start, step, cls);
  },
  {
    methods: {
      '__repr__(self, /)': (self: PyCount) => {
        const start = concat('count(', repr(self.current));
        return self.increment === 1
          ? concat(start, ')')
          : concat(concat(concat(start, ', '), repr(self.increment)), ')');
      },
    },
  },
);

class PyRepeat extends PyIterator {
  constructor(
    readonly object: Value,
    /** Infinity without a limit. */
    public left: number,
    cls: PyType,
  ) {
    super();
    this.cls = cls;
  }
  step(): Value | undefined {
    if (this.left <= 0) return undefined;
    this.left--;
    return this.object;
  }
}

export const repeatType = iteratorType(
  'repeat',
  '(cls, object, times=<unrepresentable>)',
  'repeat(object [,times]) -> create an iterator which returns the object\nfor the specified number of times.  If not specified, returns the object\nendlessly.',
  (cls: PyType, object: Value, times?: Value) =>
    new PyRepeat(object, times === undefined ? Number.POSITIVE_INFINITY : Math.max(toSize(times), 0), cls),
  {
    methods: {
      '__repr__(self, /)': (self: PyRepeat) => {
        const start = concat('repeat(', repr(self.object));
        return concat(start, self.left === Number.POSITIVE_INFINITY ? ')' : `, ${self.left})`);
      },
      '__length_hint__(self, /)': (self: PyRepeat) => {
        if (self.left === Number.POSITIVE_INFINITY) throw typeError('len() of unsized object');
        return self.left;
      },
    },
  },
);

// ---- chain, cycle ----------------------------------------------------------------------------------------------------

/** The items of each iterable that `sources` gives. */
function chained(sources: Value): Advance {
  let outer: Value | null = sources;
  let inner: Value | null = null;
  return () => {
    while (outer !== null) {
      if (inner === null) {
        const source = next(outer);
        if (source === undefined) {
          outer = null;
          return undefined;
        }
        try {
          inner = iter(source);
        } catch (error) {
          outer = null;
          throw error;
        }
      }
      const item = next(inner);
      if (item !== undefined) return item;
      inner = null;
    }
    return undefined;
  };
}

export const chainType = stepperType(
  'chain',
  '(cls, /, *iterables)',
  'Return a chain object whose .__next__() method returns elements from the\nfirst iterable until it is exhausted, then elements from the next\niterable, until all of the iterables are exhausted.',
  (iterables: readonly Value[]) => chained(iter(new PyTuple(iterables))),
  {
    classMethods: {
      'from_iterable(cls, iterable, /)': (cls: PyType, iterable: Value) => new PyStepper(chained(iter(iterable)), cls),
      '__class_getitem__(cls, object, /)': (cls: PyType, item: Value) => new PyGenericAlias(cls, item),
    },
  },
);

export const cycleType = stepperType(
  'cycle',
  '(cls, iterable, /)',
  'Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.',
  (iterable: Value) => {
    let source: Value | null = iter(iterable);
    const seen: Value[] = [];
    let at = 0;
    return () => {
      if (source !== null) {
        const item = next(source);
        if (item !== undefined) {
          seen.push(item);
          return item;
        }
        source = null;
      }
      if (seen.length === 0) return undefined;
      const item = seen[at]!;
      at = at + 1 === seen.length ? 0 : at + 1;
      return item;
    };
  },
);

// ---- selecting -------------------------------------------------------------------------------------------------------

export const compressType = stepperType(
  'compress',
  '(cls, data, selectors)',
  'Return data elements corresponding to true selector elements.\n\nForms a shorter iterator from selected data elements using the selectors to\nchoose the data elements.',
  (data: Value, selectors: Value) => {
    const items = iter(data);
    const flags = iter(selectors);
    return () => {
      for (;;) {
        const item = next(items);
        if (item === undefined) return undefined;
        const flag = next(flags);
        if (flag === undefined) return undefined;
        if (truth(flag)) return item;
        spend(1);
      }
    };
  },
);

export const takewhileType = stepperType(
  'takewhile',
  '(cls, predicate, iterable, /)',
  'Return successive entries from an iterable as long as the predicate evaluates to true for each entry.',
  (predicate: Value, iterable: Value) => {
    const items = iter(iterable);
    let stopped = false;
    return () => {
      const item = stopped ? undefined : next(items);
      if (item === undefined) return undefined;
      if (truth(call1(predicate, item))) return item;
      stopped = true;
      return undefined;
    };
  },
);

export const dropwhileType = stepperType(
  'dropwhile',
  '(cls, predicate, iterable, /)',
  'Drop items from the iterable while predicate(item) is true.\n\nAfterwards, return every element until the iterable is exhausted.',
  (predicate: Value, iterable: Value) => {
    const items = iter(iterable);
    let started = false;
    return () => {
      for (;;) {
        const item = next(items);
        if (item === undefined || started) return item;
        if (!truth(call1(predicate, item))) {
          started = true;
          return item;
        }
        spend(1);
      }
    };
  },
);

export const filterfalseType = stepperType(
  'filterfalse',
  '(cls, function, iterable, /)',
  'Return those items of iterable for which function(item) is false.\n\nIf function is None, return the items that are false.',
  (test: Value, iterable: Value) => {
    const items = iter(iterable);
    return () => {
      for (;;) {
        const item = next(items);
        if (item === undefined || !truth(test === null ? item : call1(test, item))) return item;
        spend(1);
      }
    };
  },
);

/** A bound of islice: undefined for None. */
function bound(value: Value, message: string): number | undefined {
  if (value === null) return undefined;
  const at = isIndex(value) ? toIndex(value) : -1;
  if (typeof at === 'bigint' || at < 0) throw valueError(message);
  return at;
}

const STOP_MESSAGE = 'Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.';
const INDEX_MESSAGE = 'Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.';
const STEP_MESSAGE = 'Step for islice() must be a positive integer or None.';

export const isliceType = stepperType(
  'islice',
  '(cls, iterable, start, stop=0, step=1, /)',
  'islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step]) --> islice object\n\nReturn an iterator whose next() method returns selected values from an\niterable.  If start is specified, will skip all preceding elements;\notherwise, start defaults to zero.  Step defaults to one.  If\nspecified as another value, step determines how many values are\nskipped between successive calls.  Works like a slice() on a list\nbut returns an iterator.',
  (iterable: Value, first: Value, second?: Value, third: Value = null) => {
    const stop = bound(second === undefined ? first : second, STOP_MESSAGE) ?? Number.POSITIVE_INFINITY;
    const start = second === undefined ? 0 : (bound(first, INDEX_MESSAGE) ?? 0);
    const step = bound(third, STEP_MESSAGE) ?? 1;
    if (step === 0) throw valueError(STEP_MESSAGE);
    let items: Value | null = iter(iterable);
    let wanted = start;
    let taken = 0;
    return () => {
      if (items === null) return undefined;
      // Items up to the next wanted one, or up to stop, are read and dropped.
      const target = Math.min(wanted, stop);
      while (taken < target) {
        if (next(items) === undefined) {
          items = null;
          return undefined;
        }
        taken++;
        spend(1);
      }
      const item = wanted < stop ? next(items) : undefined;
      if (item === undefined) {
        items = null;
        return undefined;
      }
      taken++;
      wanted += step;
      return item;
    };
  },
);

// ---- combining -------------------------------------------------------------------------------------------------------

export const accumulateType = stepperType(
  'accumulate',
  '(cls, iterable, func=None, *, initial=None)',
  'Return series of accumulated sums (or other binary function results).',
  (iterable: Value, func: Value = null, initial: Value = null) => {
    const items = iter(iterable);
    let total: Value | undefined;
    let pending = initial !== null;
    return () => {
      if (pending) {
        pending = false;
        total = initial;
        return total;
      }
      const item = next(items);
      if (item === undefined) return undefined;
      if (total === undefined) total = item;
      else total = func === null ? add(total, item) : call2(func, total, item);
      return total;
    };
  },
);

export const batchedType = stepperType(
  'batched',
  '(cls, iterable, n, *, strict=False)',
  "Batch data into tuples of length n. The last batch may be shorter than n.\n\nLoops over the input iterable and accumulates data into tuples\nup to size n.  The input is consumed lazily, just enough to\nfill a batch.  The result is yielded as soon as a batch is full\nor when the input iterable is exhausted.\n\n    >>> for batch in batched('ABCDEFG', 3):\n    ...     print(batch)\n    ...\n    ('A', 'B', 'C')\n    ('D', 'E', 'F')\n    ('G',)\n\nIf \"strict\" is True, raises a ValueError if the final batch is shorter\nthan n.",
  (iterable: Value, n: Value, strict: Value = false) => {
    const size = toSize(n);
    const exact = truth(strict);
    if (size < 1) throw valueError('n must be at least one');
    let items: Value | null = iter(iterable);
    return () => {
      if (items === null) return undefined;
      const batch: Value[] = [];
      while (batch.length < size) {
        const item = next(items);
        if (item === undefined) {
          items = null;
          break;
        }
        batch.push(item);
      }
      if (batch.length === 0) return undefined;
      if (batch.length < size && exact) throw valueError('batched(): incomplete batch');
      return new PyTuple(batch);
    };
  },
);

export const pairwiseType = stepperType(
  'pairwise',
  '(cls, iterable, /)',
  'Return an iterator of overlapping pairs taken from the input iterator.\n\n    s -> (s0,s1), (s1,s2), (s2, s3), ...',
  (iterable: Value) => {
    const items = iter(iterable);
    let previous: Value | undefined;
    return () => {
      // Either step may ask this very iterator for a pair; what was first stays first.
      let first = previous;
      if (first === undefined) first = previous = next(items);
      if (first === undefined) return undefined;
      const item = next(items);
      if (item === undefined) return undefined;
      previous = item;
      return new PyTuple([first, item]);
    };
  },
);

export const starmapType = stepperType(
  'starmap',
  '(cls, function, iterable, /)',
  'Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.',
  (callee: Value, iterable: Value) => {
    const items = iter(iterable);
    return () => {
      const args = next(items);
      return args === undefined ? undefined : call(callee, toArray(args));
    };
  },
);

export const zipLongestType = stepperType(
  'zip_longest',
  '(cls, /, *iterables, fillvalue=None)',
  'Return a zip_longest object whose .__next__() method returns a tuple where\nthe i-th element comes from the i-th iterable argument.  The .__next__()\nmethod continues until the longest iterable in the argument sequence\nis exhausted and then it raises StopIteration.  When the shorter iterables\nare exhausted, the fillvalue is substituted in their place.  The fillvalue\ndefaults to None or can be specified by a keyword argument.\n',
  (iterables: readonly Value[], fill: Value = null) => {
    const sources: (Value | undefined)[] = iterables.map(iter);
    let active = sources.length;
    return () => {
      if (active === 0) return undefined;
      const row: Value[] = [];
      for (let i = 0; i < sources.length; i++) {
        const source = sources[i];
        let item = source === undefined ? undefined : next(source);
        if (item === undefined) {
          if (source !== undefined) {
            sources[i] = undefined;
            if (--active === 0) return undefined;
          }
          item = fill;
        }
        row.push(item);
      }
      return new PyTuple(row);
    };
  },
);
