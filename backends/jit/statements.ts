// Statements.

import type { Stmt } from '../../src/frontend/core/nodes.ts';
import { condition, jumpIf, writeBranches } from './conditions.ts';
import { call } from './js.ts';
import { compileFor, compileWhile } from './loops.ts';
import { compileAssign, compileAugAssign, compileDelete } from './places.ts';
import { compileTryExcept, compileTryFinally } from './tries.ts';
import { operands, type Unit } from './unit.ts';
import { clearVariable, variablesOf } from './variables.ts';

type Node<K extends Stmt['kind']> = Extract<Stmt, { kind: K }>;

export function compileStatements(unit: Unit, body: readonly Stmt[]): void {
  for (const stmt of body) {
    const mark = unit.temporaries;
    unit.writer.source = stmt.pos.line;
    compileStatement(unit, stmt);
    unit.temporaries = mark;
  }
}

function compileStatement(unit: Unit, stmt: Stmt): void {
  switch (stmt.kind) {
    case 'Evaluate':
      unit.expression(stmt.value);
      return;
    case 'Assign':
      compileAssign(unit, stmt);
      return;
    case 'AugAssign':
      compileAugAssign(unit, stmt);
      return;
    case 'Delete':
      compileDelete(unit, stmt);
      return;
    case 'Clear':
      clearVariable(unit, stmt.variable);
      return;
    case 'If':
      compileIf(unit, stmt);
      return;
    case 'While':
      compileWhile(unit, stmt);
      return;
    case 'For':
      compileFor(unit, stmt);
      return;
    case 'Break':
      unit.jump(`break ${unit.loops.at(-1)!.breakTo}`);
      return;
    case 'Continue':
      unit.jump(`continue ${unit.loops.at(-1)!.continueTo}`);
      return;
    case 'Return':
      unit.leave(unit.expression(stmt.value).js);
      return;
    case 'Raise':
      compileRaise(unit, stmt);
      return;
    case 'TryExcept':
      compileTryExcept(unit, stmt);
      return;
    case 'TryFinally':
      compileTryFinally(unit, stmt);
      return;
  }
}

// ---- if, raise -------------------------------------------------------------------------------------------------------

/** A chain of elif is a tree as deep as it is long: written flat, each branch leaving the block at its end. */
function compileIf(unit: Unit, stmt: Node<'If'>): void {
  if (!isChain(stmt)) {
    const orelse = stmt.orelse.length === 0 ? null : () => unit.statements(stmt.orelse);
    writeBranches(unit, stmt.test, () => unit.statements(stmt.body), orelse);
    return;
  }
  const end = unit.label();
  unit.writer.open(`${end}:`);
  for (let branch = stmt; ; ) {
    unit.writer.source = branch.pos.line;
    writeBranch(unit, branch, end);
    if (!isChain(branch)) {
      unit.statements(branch.orelse);
      break;
    }
    branch = branch.orelse[0] as Node<'If'>;
  }
  unit.writer.close();
}

const isChain = ({ orelse }: Node<'If'>): boolean => orelse.length === 1 && orelse[0]!.kind === 'If';

function writeBranch(unit: Unit, { body, test }: Node<'If'>, end: string): void {
  const js = condition(unit, test);
  if (js !== null) unit.writer.open(`if (${js})`);
  else {
    const next = unit.label();
    unit.writer.open(`${next}:`);
    jumpIf(unit, test, false, `break ${next};`);
  }
  unit.statements(body);
  unit.line(`break ${end};`);
  unit.writer.close();
}

function compileRaise(unit: Unit, { cause, exception, pos }: Node<'Raise'>): void {
  if (exception === null) {
    unit.mark(pos);
    unit.raise(call(unit.help('activeException')), false, variablesOf(unit));
    return;
  }
  const [raised, from] = operands(unit, cause === null ? [exception] : [exception, cause]);
  unit.mark(pos);
  unit.raise(call(unit.help('makeRaised'), raised!.js, from?.js ?? 'undefined'), true, variablesOf(unit));
}
