// Loops. Every backward jump takes one from the thread's budget, so that limits and Ctrl-C are met.
//
// `for i in range(…)` counts without an iterator object, as long as `range` is the builtin and the bounds are small
// ints; the same loop goes through an iterator otherwise (`i_` undefined), so its body is written once.

import type { Expr, Place, Stmt } from '../../src/frontend/core/nodes.ts';
import { condition, jumpIf } from './conditions.ts';
import { all, call, choose, isExactly, isNumber, type Js, make, negate, spend } from './js.ts';
import { storePlace, unpacked } from './places.ts';
import { type Operand, operands, type Unit } from './unit.ts';
import { isGlobal } from './variables.ts';

type Node<K extends Stmt['kind']> = Extract<Stmt, { kind: K }>;

/** The loop itself, and what runs when it ends without break. `head` leaves it by `break ${exhausted}`. */
function writeLoop(unit: Unit, orelse: readonly Stmt[], head: (exhausted: Js) => void, body: readonly Stmt[]): void {
  const loop = unit.label();
  const end = orelse.length === 0 ? loop : unit.label();
  if (end !== loop) unit.writer.open(`${end}:`);
  unit.writer.open(`${loop}: for (;;)`);
  const source = unit.writer.source;
  head(loop);
  unit.loops.push({ breakTo: end, continueTo: loop });
  unit.line(spend(unit.help('T')));
  unit.statements(body);
  unit.loops.pop();
  unit.writer.source = source;
  unit.writer.close();
  if (end !== loop) {
    unit.statements(orelse);
    unit.writer.close();
  }
}

export function compileWhile(unit: Unit, { body, orelse, test }: Node<'While'>): void {
  writeLoop(
    unit,
    orelse,
    exhausted => {
      const mark = unit.temporaries;
      if (test.kind === 'Const') jumpIf(unit, test, false, `break ${exhausted};`);
      else {
        const js = condition(unit, test);
        if (js !== null) unit.line(`if (${negate(js)}) break ${exhausted};`);
        else jumpIf(unit, test, false, `break ${exhausted};`);
      }
      unit.temporaries = mark;
    },
    body,
  );
}

/** The iterator of a loop. That of a list is made in place: many loops are short. */
function walker(unit: Unit, iterable: Js): Js {
  const any = call(unit.help('iterate'), iterable);
  if (!unit.optimizes('item-fast-paths')) return any;
  return choose(isExactly(iterable, unit.help('listType')), make(unit.help('ListIterator'), iterable), any);
}

export function compileFor(unit: Unit, node: Node<'For'>): void {
  const { body, iterable, orelse, place } = node;
  if (unit.optimizes('range-loops') && isRange(unit, iterable)) {
    compileRange(unit, node, iterable);
    return;
  }
  const operand = unit.expression(iterable);
  const iterator = unit.temporary();
  unit.mark(iterable.pos);
  unit.line(`${iterator} = ${walker(unit, operand.js)};`);
  writeLoop(
    unit,
    orelse,
    exhausted => {
      const mark = unit.temporaries;
      unit.mark(iterable.pos);
      if (isPair(place) && unit.optimizes('pair-loops')) takePair(unit, place, iterator, exhausted);
      else {
        const item = unit.temporary();
        unit.line(`if ((${item} = ${iterator}.step()) === undefined) break ${exhausted};`);
        storePlace(unit, place, { js: item, kind: 'any' });
      }
      unit.temporaries = mark;
    },
    body,
  );
}

// ---- pairs: enumerate, zip and items of dicts give them without tuples ------------------------------------------------

type Unpacking = Extract<Place, { kind: 'UnpackPlace' }>;

const isPair = (place: Place): place is Unpacking =>
  place.kind === 'UnpackPlace' && place.star < 0 && place.places.length === 2;

function takePair(unit: Unit, { places, pos }: Unpacking, iterator: Js, exhausted: Js): void {
  const first = unit.temporary();
  const second = unit.temporary();
  unit.writer.open(`if (${iterator}.pairs)`);
  unit.line(`if ((${second} = ${iterator}.stepPair()) === undefined) break ${exhausted};`);
  unit.line(`${first} = ${iterator}.first;`);
  unit.writer.turn('else');
  unit.line(`if ((${first} = ${iterator}.step()) === undefined) break ${exhausted};`);
  unit.line(`s = ${unpacked(unit, first, 2, pos)};`);
  unit.line(`${first} = s[0]; ${second} = s[1];`);
  unit.writer.close();
  for (const [place, js] of [
    [places[0]!, first],
    [places[1]!, second],
  ] as const)
    storePlace(unit, place, { js, kind: 'any' });
}

// ---- range -----------------------------------------------------------------------------------------------------------

type Call = Extract<Expr, { kind: 'Call' }>;

function isRange(unit: Unit, node: Expr): node is Call {
  if (node.kind !== 'Call' || node.keywords.length > 0) return false;
  const { args, callee } = node;
  if (callee.kind !== 'Load' || callee.variable.name !== 'range' || !isGlobal(unit, callee.variable)) return false;
  return args.length >= 1 && args.length <= 3;
}

/** The step, where it stands in the program. */
function literalStep({ js, kind }: Operand): number | null {
  const step = Number(js.replace(/[()]/g, ''));
  return kind === 'int' && Number.isSafeInteger(step) && step !== 0 ? step : null;
}

function compileRange(unit: Unit, { body, orelse, place }: Node<'For'>, range: Call): void {
  const [callee, ...bounds] = operands(unit, [range.callee, ...range.args]);
  const one: Operand = { js: '1', kind: 'int' };
  const zero: Operand = { js: '0', kind: 'int' };
  const [start, stop, by] = bounds.length === 1 ? [zero, bounds[0]!, one] : [bounds[0]!, bounds[1]!, bounds[2] ?? one];
  const step = literalStep(by);
  const counter = unit.temporary();
  const end = unit.temporary();
  const iterator = unit.temporary();
  // The program may assign what the step came from.
  const increment = step === null ? unit.temporary() : String(step);
  const numbers = [start, stop, by].map(({ js, kind }) => (kind === 'int' ? null : isNumber(js)));
  const moves = step === null ? `${by.js} !== 0` : null;
  unit.writer.open(`if (${all(`${callee!.js} === ${unit.help('rangeType')}`, ...numbers, moves)})`);
  unit.line(`${counter} = ${start.js}; ${end} = ${stop.js}; ${iterator} = undefined;`);
  if (step === null) unit.line(`${increment} = ${by.js};`);
  unit.writer.turn('else');
  unit.mark(range.pos);
  const arguments_ = bounds.map(({ js }) => js);
  unit.line(
    `${iterator} = ${call(unit.help('iterate'), call(unit.help(`call${bounds.length}` as 'call1'), callee!.js, ...arguments_))};`,
  );
  unit.writer.close();
  writeLoop(
    unit,
    orelse,
    exhausted => {
      const item = unit.temporary();
      unit.writer.open(`if (${iterator} === undefined)`);
      const upward = `${counter} >= ${end}`;
      const downward = `${counter} <= ${end}`;
      const over = step === null ? choose(`${increment} > 0`, upward, downward) : step > 0 ? upward : downward;
      unit.line(`if (${over}) break ${exhausted};`);
      unit.line(`${item} = ${counter}; ${counter} += ${increment};`);
      unit.writer.turn('else');
      unit.mark(range.pos);
      unit.line(`if ((${item} = ${iterator}.step()) === undefined) break ${exhausted};`);
      unit.writer.close();
      storePlace(unit, place, { js: item, kind: 'any' });
      unit.temporaries--;
    },
    body,
  );
}
