// Truth: conditions as JavaScript booleans, jumps on them, and and/or/not as values.
//
// `jumpIf` writes an action (`break L2;`) under a condition, operand by operand, so that `a and f(b)` needs no boolean in
// between; `condition` gives a test as JavaScript.

import type { Expr, Position } from '../../src/frontend/core/nodes.ts';
import { assign, call, type Js, negate } from './js.ts';
import { comparison, isComparison } from './operators.ts';
import type { Operand, Unit } from './unit.ts';

type Node<K extends Expr['kind']> = Extract<Expr, { kind: K }>;

/** The truth of an operand, as JavaScript. */
export function truthOf(unit: Unit, { js, kind, real }: Operand): Js {
  if (real !== undefined) return `(${js} === ${unit.help('U')} ? ${real} !== 0 : ${call(unit.help('truth'), js)})`;
  switch (kind) {
    case 'bool':
      return js;
    case 'int':
      return `${js} !== 0`;
    case 'none':
      return 'false';
    default:
      return `(${js} === true || ${js} !== false && ${call(unit.help('truth'), js)})`;
  }
}

/** A test that is neither and, or, not … : what it needs is written before; temporaries from `mark` on are free again. */
function test(unit: Unit, node: Expr, pos = node.pos): Js {
  const mark = unit.temporaries;
  let js: Js;
  if (node.kind === 'Compare' && isComparison(node.op)) js = comparison(unit, node);
  else {
    const operand = unit.unboxed(node);
    js =
      operand.kind === 'any' || operand.kind === 'str'
        ? `(${unit.at(pos)}, ${truthOf(unit, operand)})`
        : truthOf(unit, operand);
  }
  unit.temporaries = mark;
  return js;
}

/** Is the condition one JavaScript test, with nothing to jump around? */
const isPlain = (node: Expr): boolean =>
  node.kind !== 'And' && node.kind !== 'Or' && node.kind !== 'Conditional' && node.kind !== 'Block';

/**
 * The condition as JavaScript, when it is one test; null when it needs jumps (then use jumpIf). Where `not` makes a value, its own
 * place (`outer`) is that of the test, as in CPython.
 */
export function condition(unit: Unit, node: Expr, outer: Position | null = null): Js | null {
  let wanted = true;
  let inner = node;
  let place = outer;
  for (; inner.kind === 'Not'; inner = inner.operand) {
    wanted = !wanted;
    if (outer !== null) place = inner.pos;
  }
  if (!isPlain(inner)) return null;
  const js = test(unit, inner, place ?? inner.pos);
  return wanted ? js : negate(js);
}

/** Writes `action` under the condition that the truth of the node is `wanted`. */
export function jumpIf(unit: Unit, node: Expr, wanted: boolean, action: Js): void {
  switch (node.kind) {
    case 'Not':
      jumpIf(unit, node.operand, !wanted, action);
      return;
    case 'Const': {
      const js = truthOf(unit, unit.literal(node.value));
      if (js === String(wanted)) unit.line(action);
      else if (js !== String(!wanted)) unit.line(`if (${wanted ? js : negate(js)}) ${action}`);
      return;
    }
    case 'And':
    case 'Or': {
      // The operand that decides early: a false one for `and`, a true one for `or`.
      const decides = node.kind === 'Or';
      if (decides === wanted) {
        for (const value of node.values) jumpIf(unit, value, wanted, action);
        return;
      }
      const end = unit.label();
      const last = node.values.length - 1;
      unit.writer.block(`${end}:`, () => {
        node.values.forEach((value, i) => {
          if (i === last) jumpIf(unit, value, wanted, action);
          else jumpIf(unit, value, decides, `break ${end};`);
        });
      });
      return;
    }
    case 'Conditional': {
      const end = unit.label();
      const otherwise = unit.label();
      unit.writer.block(`${end}:`, () => {
        unit.writer.block(`${otherwise}:`, () => {
          jumpIf(unit, node.test, false, `break ${otherwise};`);
          jumpIf(unit, node.body, wanted, action);
          unit.line(`break ${end};`);
        });
        jumpIf(unit, node.orelse, wanted, action);
      });
      return;
    }
    case 'Block':
      unit.statements(node.body);
      jumpIf(unit, node.value, wanted, action);
      return;
    default: {
      const js = test(unit, node);
      unit.line(`if (${wanted ? js : negate(js)}) ${action}`);
    }
  }
}

// ---- as values -------------------------------------------------------------------------------------------------------

export function compileNot(unit: Unit, { operand, pos }: Node<'Not'>): Operand {
  const mark = unit.temporaries;
  const js = condition(unit, operand, pos);
  if (js !== null) return unit.result(mark, negate(js), 'bool');
  if (operand.kind === 'And' || operand.kind === 'Or') {
    // As in CPython, the value is asked again: only a condition may jump on what its operands said.
    const value = unit.expression(operand);
    if (value.kind === 'any') unit.mark(pos);
    return unit.result(mark, negate(truthOf(unit, value)), 'bool');
  }
  const end = unit.label();
  const result = unit.temporary();
  unit.line(`${assign(result, 'false')};`);
  unit.writer.block(`${end}:`, () => {
    jumpIf(unit, operand, true, `break ${end};`);
    unit.line(`${assign(result, 'true')};`);
  });
  return { js: result, kind: 'bool' };
}

/** a and b, a or b: the operand that decides. */
export function compileLogic(unit: Unit, node: Node<'And' | 'Or'>): Operand {
  const result = unit.temporary();
  const end = unit.label();
  let kind: Operand['kind'] = 'any';
  unit.writer.block(`${end}:`, () => {
    kind = writeLogic(unit, node, result, { whenFalse: end, whenTrue: end });
  });
  return { js: result, kind };
}

/**
 * Leaves the value in `result`. Where an operand decides, its truth is known: then it goes to the exit for that, so that
 * `a and b or c` asks each of them once.
 */
function writeLogic(
  unit: Unit,
  { kind, values }: Node<'And' | 'Or'>,
  result: string,
  exits: { readonly whenFalse: string; readonly whenTrue: string },
): Operand['kind'] {
  const isAnd = kind === 'And';
  const decided = isAnd ? exits.whenFalse : exits.whenTrue;
  let all: Operand['kind'] | null = null;
  const write = (value: Expr, isLast: boolean, further: string): void => {
    const mark = unit.temporaries;
    let operandKind: Operand['kind'];
    if (value.kind === 'And' || value.kind === 'Or') {
      const inner = isAnd ? { whenFalse: decided, whenTrue: further } : { whenFalse: further, whenTrue: decided };
      operandKind = writeLogic(unit, value, result, isLast ? exits : inner);
    } else {
      const operand = unit.expression(value);
      unit.line(`${assign(result, operand.js)};`);
      operandKind = operand.kind;
    }
    unit.temporaries = mark;
    all = all === null || all === operandKind ? operandKind : 'any';
    if (isLast) return;
    const truth = truthOf(unit, { js: result, kind: operandKind });
    if (operandKind === 'any') unit.mark(value.pos);
    unit.line(`if (${isAnd ? negate(truth) : truth}) break ${decided};`);
  };
  values.forEach((value, i) => {
    const isLast = i === values.length - 1;
    if (isLast || (value.kind !== 'And' && value.kind !== 'Or')) write(value, isLast, decided);
    else {
      const further = unit.label();
      unit.writer.block(`${further}:`, () => write(value, false, further));
    }
  });
  return all ?? 'any';
}

/** a if b else c */
export function compileConditional(unit: Unit, { body, orelse, test }: Node<'Conditional'>): Operand {
  const result = unit.temporary();
  const kinds: Operand['kind'][] = [];
  const branch = (value: Expr): void => {
    const mark = unit.temporaries;
    const operand = unit.expression(value);
    unit.line(`${assign(result, operand.js)};`);
    unit.temporaries = mark;
    kinds.push(operand.kind);
  };
  writeBranches(
    unit,
    test,
    () => branch(body),
    () => branch(orelse),
  );
  return { js: result, kind: kinds[0] === kinds[1] ? kinds[0]! : 'any' };
}

/** if/else, whatever the test is made of. */
export function writeBranches(unit: Unit, test: Expr, body: () => void, orelse: (() => void) | null): void {
  const js = condition(unit, test);
  if (js !== null) {
    unit.writer.open(`if (${js})`);
    body();
    if (orelse !== null) {
      unit.writer.turn('else');
      orelse();
    }
    unit.writer.close();
    return;
  }
  const end = unit.label();
  const otherwise = orelse === null ? end : unit.label();
  unit.writer.open(`${end}:`);
  if (orelse !== null) unit.writer.open(`${otherwise}:`);
  jumpIf(unit, test, false, `break ${otherwise};`);
  body();
  if (orelse !== null) {
    unit.line(`break ${end};`);
    unit.writer.close();
    orelse();
  }
  unit.writer.close();
}
