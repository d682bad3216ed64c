// Loops. Every backward jump takes one from the thread's budget, so that limits and Ctrl-C are met.
//
// `for i in range(…)` counts without an iterator object, as long as `range` is the builtin and the bounds are small
// ints; the same loop goes through an iterator otherwise (`i_` undefined), so its body is written once.

import type { Expr, Stmt } from '../../src/frontend/core/nodes.ts';
import { condition, jumpIf } from './conditions.ts';
import { all, call, isNumber, type Js, negate } from './js.ts';
import { storePlace } from './places.ts';
import { type Operand, operands, type Unit } from './unit.ts';
import { isGlobal } from './variables.ts';

type Node<K extends Stmt['kind']> = Extract<Stmt, { kind: K }>;

function poll(unit: Unit): void {
  const thread = unit.help('T');
  unit.line(`if (--${thread}.budget < 0) ${thread}.poll();`);
}

/** The loop itself, and what runs when it ends without break. `head` leaves it by `break ${exhausted}`. */
function writeLoop(unit: Unit, orelse: readonly Stmt[], head: (exhausted: Js) => void, body: readonly Stmt[]): void {
  const loop = unit.label();
  const end = orelse.length === 0 ? loop : unit.label();
  if (end !== loop) unit.writer.open(`${end}:`);
  unit.writer.open(`${loop}: for (;;)`);
  const source = unit.writer.source;
  head(loop);
  unit.loops.push({ breakTo: end, continueTo: loop });
  poll(unit);
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

export function compileFor(unit: Unit, node: Node<'For'>): void {
  const { body, iterable, orelse, place } = node;
  if (unit.optimizes('range-loops') && isRange(unit, iterable)) {
    compileRange(unit, node, iterable);
    return;
  }
  const operand = unit.expression(iterable);
  const iterator = unit.temporary();
  unit.mark(iterable.pos);
  unit.line(`${iterator} = ${call(unit.help('iterate'), operand.js)};`);
  writeLoop(
    unit,
    orelse,
    exhausted => {
      const item = unit.temporary();
      unit.mark(iterable.pos);
      unit.line(`if ((${item} = ${iterator}.step()) === undefined) break ${exhausted};`);
      storePlace(unit, place, { js: item, kind: 'any' });
      unit.temporaries--;
    },
    body,
  );
}

// ---- range -----------------------------------------------------------------------------------------------------------

type Call = Extract<Expr, { kind: 'Call' }>;

function isRange(unit: Unit, node: Expr): node is Call {
  if (node.kind !== 'Call' || node.keywords.length > 0) return false;
  const { args, callee } = node;
  if (callee.kind !== 'Load' || callee.variable.name !== 'range' || !isGlobal(unit, callee.variable)) return false;
  if (args.length === 3) {
    const step = args[2]!;
    return (
      step.kind === 'Const' &&
      step.value.type === 'int' &&
      typeof step.value.value === 'number' &&
      step.value.value !== 0
    );
  }
  return args.length === 1 || args.length === 2;
}

function compileRange(unit: Unit, { body, orelse, place }: Node<'For'>, range: Call): void {
  const [callee, ...bounds] = operands(unit, [range.callee, ...range.args]);
  const step = bounds.length === 3 ? Number(bounds[2]!.js.replace(/[()]/g, '')) : 1;
  const zero: Operand = { js: '0', kind: 'int' };
  const [start, stop] = bounds.length === 1 ? [zero, bounds[0]!] : [bounds[0]!, bounds[1]!];
  const counter = unit.temporary();
  const end = unit.temporary();
  const iterator = unit.temporary();
  const numbers = [start, stop].map(({ js, kind }) => (kind === 'int' ? null : isNumber(js)));
  unit.writer.open(`if (${all(`${callee!.js} === ${unit.help('rangeType')}`, ...numbers)})`);
  unit.line(`${counter} = ${start.js}; ${end} = ${stop.js}; ${iterator} = undefined;`);
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
      unit.line(`if (${counter} ${step > 0 ? '>=' : '<='} ${end}) break ${exhausted};`);
      unit.line(`${item} = ${counter}; ${counter} += ${step};`);
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
