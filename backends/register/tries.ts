// try statements: the ranges of the exception table, and the handlers that they lead to.
//
// A handler keeps two registers: the exception, put there by the machine, and the one that was being handled before.
// As long as the handler runs, a `restore` range covers it, so an exception that leaves the handler puts that one back
// without any code. Ways out without an exception do it by LEAVE_HANDLER.

import type { ExceptClause, Position, Stmt } from '../../src/frontend/core/nodes.ts';
import type { OpenRange } from '../shared/exception-table.ts';
import { Label } from './assemble.ts';
import { operand, storeVariable } from './expressions.ts';
import type { Unit } from './unit.ts';

interface Handler {
  readonly previous: number;
  readonly exception: number;
  readonly range: OpenRange;
}

export function compileTryExcept(unit: Unit, stmt: Extract<Stmt, { kind: 'TryExcept' }>): void {
  const label = new Label();
  const end = new Label();
  const range = unit.openRange('except', unit.top + 1, label);
  unit.within({ kind: 'try', range }, () => unit.visit.statements(unit, stmt.body));
  unit.closeRange(range);
  unit.visit.statements(unit, stmt.orelse);
  unit.jump('JUMP', end, null);

  inHandler(unit, label, stmt.clauses[0]!.pos, handler => {
    for (const clause of stmt.clauses) {
      const next = new Label();
      compileClause(unit, clause, handler.exception, next);
      unit.emit('LEAVE_HANDLER', null, handler.previous);
      unit.jump('JUMP', end, null);
      unit.bind(next);
    }
    if (stmt.clauses.at(-1)!.test !== null) unit.emit('RERAISE', null, handler.exception);
  });
  unit.bind(end);
}

/** A handler at this place: what `body` emits runs with the exception as the one being handled. */
function inHandler(unit: Unit, label: Label, pos: Position, body: (handler: Handler) => void): void {
  unit.bind(label, true);
  unit.releasing(() => {
    const previous = unit.temporary();
    const exception = unit.temporary();
    const isGenerator = unit.code.kind !== 'function' && unit.code.kind !== 'module' && unit.code.kind !== 'class';
    unit.emit('ENTER_HANDLER', pos, previous, exception, isGenerator && !unit.handling ? 1 : 0);
    const range = unit.openRange('restore', previous, null);
    unit.within({ kind: 'handler', range, previous }, () => body({ previous, exception, range }));
    unit.closeRange(range);
  });
}

function compileClause(unit: Unit, clause: ExceptClause, exception: number, next: Label): void {
  const { pos, test, variable } = clause;
  if (test !== null) {
    unit.releasing(() => unit.jump('JUMP_UNLESS_MATCH', next, test.pos, exception, operand(unit, test)));
  }
  if (variable !== null) storeVariable(unit, variable, exception, pos);
  unit.visit.statements(unit, clause.body);
}

export function compileTryFinally(unit: Unit, stmt: Extract<Stmt, { kind: 'TryFinally' }>): void {
  const label = new Label();
  const end = new Label();
  const range = unit.openRange('finally', unit.top + 1, label);
  unit.within({ kind: 'finally', range, final: stmt.final }, () => unit.visit.statements(unit, stmt.body));
  unit.closeRange(range);
  unit.visit.statements(unit, stmt.final);
  unit.jump('JUMP', end, null);

  inHandler(unit, label, stmt.final[0]?.pos ?? stmt.pos, handler => {
    unit.visit.statements(unit, stmt.final);
    unit.emit('RERAISE', null, handler.exception);
  });
  unit.bind(end);
}
