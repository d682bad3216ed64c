// Builtins that take all items of a generator expression at once: what becomes of each item, written into the loop that
// the expression then is (see consumed.ts). `p = -1` says that the builtin works, not the expression.

import { truthOf } from './conditions.ts';
import { boxed } from './floats.ts';
import { all, assign, call, isNumber, type Js, list, MOST, make, negate } from './js.ts';
import type { Operand, Unit } from './unit.ts';

export interface Consumer {
  /** What is declared before the loop: a, what has come together. */
  readonly start: (unit: Unit) => readonly Js[];
  readonly take: (unit: Unit, item: Operand) => void;
  readonly result: Js;
  /** The result is a list for the builtin, or undefined where the builtin has to complain of no items. */
  readonly use?: 'list' | 'complain';
}

const BY_BUILTIN = 'p = -1;';

/** The first item whose truth is `wanted` decides. */
const decided = (wanted: boolean): Consumer => ({
  start: () => [],
  take: (unit, item) => {
    const truth = truthOf(unit, item);
    unit.line(
      `${BY_BUILTIN} if (${wanted ? truth : negate(truth)}) { ${unit.help('T')}.depth = d; return ${wanted}; }`,
    );
  },
  result: String(!wanted),
});

const collected = (result: (items: Js) => Js, use?: 'list'): Consumer => ({
  start: () => ['const a = [];'],
  take: (unit, item) => unit.line(`${call(unit.help('addItem'), 'a', boxed(unit, item).js)};`),
  result: result('a'),
  ...(use === undefined ? {} : { use }),
});

/** min, max: the first of those that no other passes. */
const extreme = (sign: '<' | '>', compare: 'lt' | 'gt'): Consumer => ({
  start: () => ['let a;'],
  take: (unit, item) => {
    const { js } = boxed(unit, item);
    const passes = call(unit.help('truth'), call(unit.help(compare), js, 'a'));
    unit.line(`if (${all(isNumber(js), isNumber('a'))}) { if (${js} ${sign} a) a = ${js}; }`);
    unit.line(`else if (a === undefined) a = ${js};`);
    unit.line(`else { ${BY_BUILTIN} if (${passes}) a = ${js}; }`);
  },
  result: 'a',
  use: 'complain',
});

/** Small ints are added here, all else by the builtin's own way from then on. */
const summed: Consumer = {
  start: () => ['let a = 0, w;'],
  take: (unit, item) => {
    const { js, real } = item;
    const more = `(${assign('w', `w ?? ${call(unit.help('startSum'), 'a')}`)})`;
    if (real !== undefined) unit.line(`if (${js} === ${unit.help('U')}) ${more}.addFloat(${real}); else`);
    const test = all('w === undefined', isNumber(js), `(s = a + ${js}) <= ${MOST} && s >= -${MOST}`);
    unit.line(`if (${test}) a = s; else { ${BY_BUILTIN} ${more}.add(${js}); }`);
  },
  result: 'w === undefined ? a : w.result()',
};

const LIST: Consumer = collected(items => `new PyList(${items})`);
const FOR_BUILTIN: Consumer = { ...LIST, use: 'list' };

export const CONSUMERS = {
  all: decided(false),
  any: decided(true),
  sum: summed,
  min: extreme('<', 'lt'),
  max: extreme('>', 'gt'),
  list: LIST,
  tuple: collected(items => make('PyTuple', items)),
  set: {
    start: unit => [`const a = ${call(unit.help('buildSet'), list([]))};`],
    take: (unit, item) => unit.line(`${BY_BUILTIN} a.add(${boxed(unit, item).js});`),
    result: 'a',
  },
  sorted: FOR_BUILTIN,
} as const satisfies Record<string, Consumer>;

export type ConsumerName = keyof typeof CONSUMERS;

/** str.join makes a list of what it is given first. */
export const JOIN: Consumer = LIST;
