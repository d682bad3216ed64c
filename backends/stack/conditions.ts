// Conditions: and, or, not and conditional expressions, where only a jump is wanted and where the value is.

import type { Expr } from '../../src/frontend/core/nodes.ts';
import { Label } from './assemble.ts';
import type { Unit } from './unit.ts';

type Node<K extends Expr['kind']> = Extract<Expr, { kind: K }>;
/** compileExpression, handed in: it calls the functions here. */
type Compile = (unit: Unit, node: Expr) => void;

/** a and b, as a value. */
export function compileLogic(unit: Unit, { kind, pos, values }: Node<'And' | 'Or'>, compile: Compile): void {
  const end = new Label();
  values.forEach((value, i) => {
    compile(unit, value);
    if (i < values.length - 1) unit.jump(kind === 'And' ? 'JUMP_IF_FALSE_OR_POP' : 'JUMP_IF_TRUE_OR_POP', end, pos);
  });
  unit.bind(end);
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
