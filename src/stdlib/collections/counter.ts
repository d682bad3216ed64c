// Counter: a dict from elements to how often they were counted. A missing element counts 0.

import { notImplementedError, typeError } from '../../runtime/exceptions/raise.ts';
import { PyList, PyTuple } from '../../runtime/objects/containers.ts';
import { dictType, PyDict } from '../../runtime/objects/dict.ts';
import { PyException } from '../../runtime/objects/exception.ts';
import { builtinType, type PyType, type Value } from '../../runtime/objects/object.ts';
import { NotImplemented } from '../../runtime/objects/scalars.ts';
import { concat, type Str } from '../../runtime/objects/str.ts';
import { call, callMethod } from '../../runtime/protocols/call.ts';
import { equals, ge, gt, lessThan, lt } from '../../runtime/protocols/compare.ts';
import { forEach, iter } from '../../runtime/protocols/iterate.ts';
import { add, sub, toSize } from '../../runtime/protocols/numbers.ts';
import { sortItems } from '../../runtime/protocols/sort.ts';
import { repr } from '../../runtime/protocols/text.ts';
import { truth } from '../../runtime/protocols/truth.ts';
import { bracketed } from '../../runtime/types/bracketed.ts';
import { define } from '../../runtime/types/define.ts';
import { dictText } from '../../runtime/types/dict.ts';
import { chainType, repeatType } from '../itertools/streams.ts';

export const counterType = builtinType('Counter', {
  base: dictType,
  hasDict: true,
  module: 'collections',
});

const countOf = (counter: PyDict, element: Value): Value => {
  const count = counter.get(element);
  return count === undefined ? 0 : count;
};

/** Counts in what update() and subtract() are given. */
function countIn(
  self: PyDict,
  name: string,
  combine: (old: Value, by: Value) => Value,
  args: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
): Value {
  if (args.length > 1) {
    throw typeError(`Counter.${name}() takes from 1 to 2 positional arguments but ${args.length + 1} were given`);
  }
  const [source] = args;
  if (source instanceof PyDict) {
    for (const [element, count] of [...source.entries()]) self.set(element, combine(countOf(self, element), count));
  } else if (source !== undefined && source !== null) {
    forEach(source, element => self.set(element, combine(countOf(self, element), 1)));
  }
  for (const [element, count] of keywords) self.set(element, combine(countOf(self, element), count));
  return null;
}

/** Items from the highest count to the lowest; equal ones in the order of insertion. */
function ranked(self: PyDict): PyTuple[] {
  const elements = self.keys();
  // By count, then by place from the end: sorting backwards leaves equal counts in order.
  const ranks: Value[] = elements.map((element, i) => new PyTuple([countOf(self, element), -i]));
  sortItems(ranks, null, true);
  return ranks.map(rank => {
    const [count, place] = (rank as PyTuple).items;
    return new PyTuple([elements[-(place as number)]!, count!]);
  });
}

function mostCommon(self: PyDict, n: Value = null): Value {
  const items = ranked(self);
  return new PyList(n === null ? items : items.slice(0, Math.max(toSize(n, true), 0)));
}

function text(self: PyDict): Str {
  if (self.size === 0) return `${self.cls.name}()`;
  let inside: Str;
  try {
    const parts = ranked(self).map(({ items }) => concat(concat(repr(items[0]!), ': '), repr(items[1]!)));
    inside = bracketed('{', parts, '}');
  } catch (error) {
    // Counts that have no order among each other.
    if (!(error instanceof PyException && error.cls.name === 'TypeError')) throw error;
    inside = dictText(self);
  }
  return concat(concat(`${self.cls.name}(`, inside), ')');
}

/** An operator that keeps only positive counts. */
const combining =
  (combine: (mine: Value, theirs: Value) => Value, withTheirs: boolean) =>
  (self: PyDict, other: Value): Value => {
    if (!isCounter(other)) return NotImplemented;
    const result = new PyDict(counterType);
    const keep = (element: Value, count: Value): void => {
      if (truth(gt(count, 0))) result.set(element, count);
    };
    for (const [element, count] of self.entries()) keep(element, combine(count, countOf(other, element)));
    if (withTheirs) {
      for (const [element, count] of other.entries()) if (!self.has(element)) keep(element, combine(0, count));
    }
    return result;
  };

const OPERATORS = {
  add: combining(add, true),
  sub: combining(sub, true),
  or: combining((a, b) => (truth(lt(a, b)) ? b : a), true),
  and: combining((a, b) => (truth(lt(a, b)) ? a : b), false),
};

/** The same with assignment: the counter itself takes the result. */
const inPlace =
  (operator: (self: PyDict, other: Value) => Value) =>
  (self: PyDict, other: Value): Value => {
    const result = operator(self, other);
    if (!(result instanceof PyDict)) return result;
    self.clear();
    self.copyFrom(result);
    return self;
  };

const isCounter = (value: Value): value is PyDict => value instanceof PyDict && value.cls.isSubtypeOf(counterType);

/** Does the relation hold between all counts, missing ones being 0? */
const comparing =
  (holds: (mine: Value, theirs: Value) => boolean) =>
  (self: PyDict, other: Value): Value => {
    if (!isCounter(other)) return NotImplemented;
    const elements = [...self.keys(), ...other.keys()];
    return elements.every(element => holds(countOf(self, element), countOf(other, element)));
  };

const equal = comparing(equals);
const atMost = comparing((mine, theirs) => !lessThan(theirs, mine));
const atLeast = comparing((mine, theirs) => truth(ge(mine, theirs)));
const unequal = (self: PyDict, other: Value): Value => {
  const result = equal(self, other);
  return result === NotImplemented ? result : !result;
};
const strictly =
  (weak: (self: PyDict, other: Value) => Value) =>
  (self: PyDict, other: Value): Value => {
    const result = weak(self, other);
    return result === NotImplemented ? result : result === true && unequal(self, other) === true;
  };

function copy(self: PyDict): Value {
  return call(self.cls, [self]);
}

const updating =
  (name: string, combine: (old: Value, by: Value) => Value) =>
  (self: PyDict, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Value =>
    countIn(self, name, combine, args, keywords);

define(counterType, {
  doc: 'Dict subclass for counting hashable items.  Sometimes called a bag\nor multiset.  Elements are stored as dictionary keys and their counts\nare stored as dictionary values.',
  init: { signature: '(self, /, *args, **kwargs)', run: updating('__init__', (old, by) => add(by, old)) },
  methods: {
    '__missing__(self, key, /)': () => 0,
    '__repr__(self, /)': text,
    '__delitem__(self, key, /)': (self: PyDict, key: Value) => {
      self.delete(key);
      return null;
    },
    'total(self)': (self: PyDict) => self.values().reduce<Value>((sum, count) => add(sum, count), 0),
    'most_common(self, n=None)': mostCommon,
    'elements(self)': (self: PyDict) => {
      const runs = [...self.entries()].map(([element, count]) => call(repeatType, [element, count]));
      return callMethod(chainType, 'from_iterable', [iter(new PyList(runs))]);
    },
    'update(self, /, *args, **kwargs)': updating('update', (old, by) => add(by, old)),
    'subtract(self, /, *args, **kwargs)': updating('subtract', sub),
    'copy(self)': copy,
    '__copy__(self)': copy,
    '__eq__(self, other)': equal,
    '__ne__(self, other)': unequal,
    '__le__(self, other)': atMost,
    '__lt__(self, other)': strictly(atMost),
    '__ge__(self, other)': atLeast,
    '__gt__(self, other)': strictly(atLeast),
    '__add__(self, other)': OPERATORS.add,
    '__sub__(self, other)': OPERATORS.sub,
    '__or__(self, other)': OPERATORS.or,
    '__and__(self, other)': OPERATORS.and,
    '__iadd__(self, other)': inPlace(OPERATORS.add),
    '__isub__(self, other)': inPlace(OPERATORS.sub),
    '__ior__(self, other)': inPlace(OPERATORS.or),
    '__iand__(self, other)': inPlace(OPERATORS.and),
    '__pos__(self)': (self: PyDict) => OPERATORS.add(self, new PyDict(counterType)),
    '__neg__(self)': (self: PyDict) => OPERATORS.sub(new PyDict(counterType), self),
  },
  classMethods: {
    'fromkeys(cls, iterable, v=None)': (_cls: PyType) => {
      throw notImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.');
    },
  },
  constants: { __hash__: null },
});
