// try statements: the ranges of the exception table, and the handlers that they lead to.
//
// A handler begins with the exception on the stack, at the depth that the try statement had. PUSH_EXC_INFO puts the one
// that was being handled before below it; as long as the handler runs, a `restore` range covers it, so an exception
// that leaves the handler puts that one back without any code. Ways out without an exception do it by POP_EXCEPT.

import type { ExceptClause, Stmt } from '../../src/frontend/core/nodes.ts';
import { COMPARE_NAMES } from '../shared/operations.ts';
import { Label } from './assemble.ts';
import { compileExpression, storeVariable } from './expressions.ts';
import type { Unit } from './unit.ts';

const EXCEPTION_MATCH = COMPARE_NAMES.indexOf('exception match');

export function compileTryExcept(unit: Unit, stmt: Extract<Stmt, { kind: 'TryExcept' }>): void {
  const handler = new Label();
  const end = new Label();
  const { depth } = unit;
  const range = unit.openRange('except', depth, handler);
  unit.within({ kind: 'try', range }, () => unit.visit.statements(unit, stmt.body));
  unit.closeRange(range);
  unit.visit.statements(unit, stmt.orelse);
  unit.jump('JUMP_FORWARD', end, null);

  const first = stmt.clauses[0]!;
  const restore = beginHandler(unit, handler, depth, first.pos);
  unit.within({ kind: 'handler', range: restore }, () => {
    for (const clause of stmt.clauses) {
      const next = new Label();
      compileClause(unit, clause, next);
      unit.emit('POP_EXCEPT', null);
      unit.jump('JUMP_FORWARD', end, null);
      unit.bindAt(next, depth + 2);
    }
    if (stmt.clauses.at(-1)!.test !== null) unit.emit('RERAISE', null);
  });
  unit.closeRange(restore);
  unit.bindAt(end, depth);
}

/** Binds the handler's label; the previous and the new exception are on the stack then. */
function beginHandler(unit: Unit, handler: Label, depth: number, pos: Stmt['pos']) {
  handler.used = true;
  unit.bindAt(handler, depth + 1);
  const isGenerator = unit.code.kind !== 'function' && unit.code.kind !== 'module' && unit.code.kind !== 'class';
  unit.emit('PUSH_EXC_INFO', pos, isGenerator && !unit.handling ? 1 : 0);
  return unit.openRange('restore', depth, null);
}

function compileClause(unit: Unit, clause: ExceptClause, next: Label): void {
  const { pos, test, variable } = clause;
  if (test !== null) {
    unit.emit('DUP_TOP', pos);
    compileExpression(unit, test);
    unit.emit('COMPARE_OP', test.pos, EXCEPTION_MATCH);
    unit.jump('POP_JUMP_IF_FALSE', next, pos);
  }
  if (variable !== null) storeVariable(unit, variable, pos);
  else unit.emit('POP_TOP', pos);
  unit.visit.statements(unit, clause.body);
}

export function compileTryFinally(unit: Unit, stmt: Extract<Stmt, { kind: 'TryFinally' }>): void {
  const handler = new Label();
  const end = new Label();
  const { depth } = unit;
  const range = unit.openRange('finally', depth, handler);
  unit.within({ kind: 'finally', range, final: stmt.final }, () => unit.visit.statements(unit, stmt.body));
  unit.closeRange(range);
  unit.visit.statements(unit, stmt.final);
  unit.jump('JUMP_FORWARD', end, null);

  const restore = beginHandler(unit, handler, depth, stmt.final[0]?.pos ?? stmt.pos);
  unit.within({ kind: 'final handler', range: restore }, () => unit.visit.statements(unit, stmt.final));
  unit.emit('RERAISE', null);
  unit.closeRange(restore);
  unit.bindAt(end, depth);
}
