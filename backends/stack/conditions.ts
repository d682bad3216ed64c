// Conditions: and, or, not and conditional expressions, where only a jump is wanted and where the value is.

import type { Expr } from '../../src/frontend/core/nodes.ts';
import { Label } from './assemble.ts';
import type { Unit } from './unit.ts';

type Node<K extends Expr['kind']> = Extract<Expr, { kind: K }>;
/** compileExpression, handed in: it calls the functions here. */
type Compile = (unit: Unit, node: Expr) => void;

/** a and b, as a value. */
export function compileLogic(unit: Unit, node: Node<'And' | 'Or'>, compile: Compile): void {
  const end = { label: new Label(), keeps: true };
  writeLogic(unit, node, compile, { whenFalse: end, whenTrue: end });
  unit.bind(end.label);
}

/** Somewhere to go with the operand that decides, or without it. */
interface Exit {
  readonly label: Label;
  readonly keeps: boolean;
}

/** Where an operand decides, its truth is known, and the exit for that is taken: `a and b or c` asks each of them once. */
function writeLogic(
  unit: Unit,
  { kind, pos, values }: Node<'And' | 'Or'>,
  compile: Compile,
  exits: { readonly whenFalse: Exit; readonly whenTrue: Exit },
): void {
  const isAnd = kind === 'And';
  const decided = isAnd ? exits.whenFalse : exits.whenTrue;
  values.forEach((value, i) => {
    const isLast = i === values.length - 1;
    const further: Exit = { label: new Label(), keeps: false };
    if (value.kind === 'And' || value.kind === 'Or') {
      const inner = isAnd ? { whenFalse: decided, whenTrue: further } : { whenFalse: further, whenTrue: decided };
      writeLogic(unit, value, compile, isLast ? exits : inner);
    } else compile(unit, value);
    if (isLast) return;
    if (decided.keeps) unit.jump(isAnd ? 'JUMP_IF_FALSE_OR_POP' : 'JUMP_IF_TRUE_OR_POP', decided.label, pos);
    else unit.jump(isAnd ? 'POP_JUMP_IF_FALSE' : 'POP_JUMP_IF_TRUE', decided.label, pos);
    unit.bind(further.label);
  });
}

/** a if b else c, as a value. */
export function compileConditional(unit: Unit, node: Node<'Conditional'>, compile: Compile): void {
  const otherwise = new Label();
  const end = new Label();
  const { depth } = unit;
  jumpIf(unit, node.test, false, otherwise, compile);
  compile(unit, node.body);
  unit.jump('JUMP_FORWARD', end, null);
  unit.bindAt(otherwise, depth);
  compile(unit, node.orelse);
  unit.bind(end);
}

/** Jumps to `target` if the truth of the expression is `wanted`, else goes on. */
export function jumpIf(unit: Unit, node: Expr, wanted: boolean, target: Label, compile: Compile): void {
  switch (node.kind) {
    case 'Not':
      jumpIf(unit, node.operand, !wanted, target, compile);
      return;
    case 'And':
    case 'Or': {
      // The operand that decides early: a false one for `and`, a true one for `or`.
      const decides = node.kind === 'Or';
      const end = new Label();
      const last = node.values.length - 1;
      node.values.forEach((value, i) => {
        if (i === last) jumpIf(unit, value, wanted, target, compile);
        else jumpIf(unit, value, decides, decides === wanted ? target : end, compile);
      });
      unit.bind(end);
      return;
    }
    case 'Conditional': {
      const otherwise = new Label();
      const end = new Label();
      jumpIf(unit, node.test, false, otherwise, compile);
      jumpIf(unit, node.body, wanted, target, compile);
      unit.jump('JUMP_FORWARD', end, null);
      unit.bind(otherwise);
      jumpIf(unit, node.orelse, wanted, target, compile);
      unit.bind(end);
      return;
    }
    case 'Block':
      unit.visit.statements(unit, node.body);
      jumpIf(unit, node.value, wanted, target, compile);
      return;
    default:
      compile(unit, node);
      unit.jump(wanted ? 'POP_JUMP_IF_TRUE' : 'POP_JUMP_IF_FALSE', target, node.pos);
  }
}
