// try statements on JavaScript's own.
//
// The exception being handled is `thread.handling`: a handler sets it and a JavaScript `finally` puts the one before back,
// however the handler is left. In a generator the outermost handler puts back what its resumer handles (`o`),
// which may be another one at each resumption. A finally block of Python is one of JavaScript, with the exception
// under way kept aside, because JavaScript does not tell it. In a body that waits it is not: JavaScript would run it
// when the body waits, and could not go on inside of it. There it stands behind the rest, and what leaves the rest notes
// where to (`Exit`).
//
// Throwing costs V8 300 ns. So the body of a try statement has a second way to its handler, the landing: `raise` goes
// there by a jump, and so does a call whose callee has found, by its further argument (`w`), that it may tell of an
// exception by giving `undefined`.

import type { ExceptClause, Stmt } from '../../src/frontend/core/nodes.ts';
import { call, type Js, type Writer } from './js.ts';
import { type Exit, jumpOf, type Landing, RETURN, resultOf, type Unit } from './unit.ts';
import { storeVariable, variablesOf } from './variables.ts';

type Node<K extends Stmt['kind']> = Extract<Stmt, { kind: K }>;

/** Last in a catch block: the depth as it was, the exception with this frame in its traceback. */
function arrive(unit: Unit, error: Js, helper: Arrival): void {
  unit.line(`${unit.help('T')}.depth = d + 1;`);
  take(unit, error, helper, `${error}_`);
}

type Arrival = 'caught' | 'caughtForExcept';

function take(unit: Unit, error: Js, helper: Arrival, thrown: Js): void {
  unit.line(`${error} = ${call(unit.help(helper), thrown, 'X', 'p', variablesOf(unit))};`);
}

/** Writes what may go to the landing (`body`, then what `after` adds), and the landing behind it. */
function writeWithLanding(
  unit: Unit,
  error: Js,
  helper: Arrival,
  body: () => void,
  after: (block: Writer) => void,
): void {
  const landing: Landing = { label: unit.label(), used: false };
  const block = unit.apart(() => {
    unit.landings.push(landing);
    body();
    unit.landings.pop();
  });
  if (landing.used) unit.writer.open(`${landing.label}:`);
  after(block);
  if (!landing.used) return;
  unit.writer.close();
  take(unit, error, helper, call(unit.help('landed')));
}

/** Where `thread.handling` goes back to, and what notes that first. */
function handledBefore(unit: Unit): { readonly before: Js; readonly noted: Js } {
  if (unit.isSuspendable && unit.handled.length === 0) {
    unit.usesOuter = true;
    return { before: 'o', noted: '' };
  }
  const before = unit.variable('q');
  return { before, noted: `${before} = ${unit.help('T')}.handling; ` };
}

export function compileTryExcept(unit: Unit, { body, clauses, orelse }: Node<'TryExcept'>): void {
  const end = unit.label();
  const error = unit.variable('e');
  const handling = `${unit.help('T')}.handling`;
  const caught = unit.label();
  unit.writer.open(`${end}:`);
  unit.writer.open(`${caught}:`);
  const writeBlock = (block: Writer): void => {
    unit.writer.open('try');
    unit.writer.append(block);
    unit.writer.turn(`catch (${error}_)`);
    arrive(unit, error, 'caughtForExcept');
    unit.line(`break ${caught};`);
    unit.writer.close();
    unit.statements(orelse);
    unit.line(`break ${end};`);
  };
  writeWithLanding(unit, error, 'caughtForExcept', () => unit.statements(body), writeBlock);
  unit.writer.close();
  const { before, noted } = handledBefore(unit);
  unit.line(`${noted}${handling} = ${error};`);
  unit.handled.push(error);
  unit.writer.open('try');
  for (const clause of clauses) writeClause(unit, clause, error, end);
  if (clauses.at(-1)!.test !== null) unit.raise(error, false, variablesOf(unit));
  unit.writer.turn('finally');
  unit.line(`${handling} = ${before};`);
  unit.writer.close();
  unit.handled.pop();
  unit.writer.close();
}

function writeClause(unit: Unit, { body, test, variable }: ExceptClause, error: Js, end: Js): void {
  if (test !== null) {
    const mark = unit.temporaries;
    unit.writer.source = test.pos.line;
    const matches = unit.expression(test);
    unit.mark(test.pos);
    unit.writer.open(`if (${call(unit.help('exceptionMatches'), error, matches.js)})`);
    unit.temporaries = mark;
  }
  if (variable !== null) storeVariable(unit, variable, { js: error, kind: 'any' }, test?.pos ?? body[0]!.pos);
  unit.statements(body);
  unit.line(`break ${end};`);
  if (test !== null) unit.writer.close();
}

export function compileTryFinally(unit: Unit, node: Node<'TryFinally'>): void {
  if (unit.isSuspendable) {
    compileFinallyBehind(unit, node);
    return;
  }
  const { body, final } = node;
  const error = unit.variable('e');
  unit.line(`${error} = undefined;`);
  unit.writer.open('try');
  unit.finallyDepth++;
  writeGuarded(unit, error, unit.label(), body);
  unit.writer.turn(`catch (${error}_)`);
  // Not thrown on: the finally block ends with that.
  arrive(unit, error, 'caught');
  unit.writer.turn('finally');
  writeFinal(unit, error, final);
  unit.finallyDepth--;
  unit.writer.close();
}

/** The guarded statements with their landing; what reaches their end leaves the block `done`. */
function writeGuarded(unit: Unit, error: Js, done: Js, body: readonly Stmt[]): void {
  unit.writer.open(`${done}:`);
  const writeBlock = (block: Writer): void => {
    unit.writer.append(block);
    unit.line(`break ${done};`);
  };
  writeWithLanding(unit, error, 'caught', () => unit.statements(body), writeBlock);
  unit.writer.close();
}

/** The final statements, under the exception if there is one, which then goes on. */
function writeFinal(unit: Unit, error: Js, final: readonly Stmt[]): void {
  const handling = `${unit.help('T')}.handling`;
  const { before, noted } = handledBefore(unit);
  unit.writer.open(`if (${error} !== undefined)`);
  unit.line(`if (${error}.passesFinally) throw ${call(unit.help('passOn'), error)};`);
  unit.line(`${noted}${handling} = ${error};`);
  unit.writer.close();
  unit.handled.push(error);
  unit.writer.open('try');
  unit.statements(final);
  unit.writer.turn('finally');
  unit.line(`if (${error} !== undefined) ${handling} = ${before};`);
  unit.writer.close();
  unit.handled.pop();
  unit.writer.open(`if (${error} !== undefined)`);
  unit.raise(error, false, variablesOf(unit));
  unit.writer.close();
}

function compileFinallyBehind(unit: Unit, { body, final }: Node<'TryFinally'>): void {
  const error = unit.variable('e');
  const exit: Exit = { label: unit.label(), loops: unit.loops.length, jumps: [] };
  const guarded = unit.apart(() => {
    unit.writer.open('try');
    unit.exits.push(exit);
    writeGuarded(unit, error, unit.label(), body);
    unit.exits.pop();
    unit.writer.turn(`catch (${error}_)`);
    arrive(unit, error, 'caught');
    unit.writer.close();
  });
  unit.line(`${error} = undefined;${exit.jumps.length === 0 ? '' : ` ${jumpOf(exit)} = 0;`}`);
  if (exit.jumps.length > 0) unit.writer.open(`${exit.label}:`);
  unit.writer.append(guarded);
  if (exit.jumps.length > 0) unit.writer.close();
  writeFinal(unit, error, final);
  exit.jumps.forEach((jump, i) => {
    unit.writer.open(`if (${jumpOf(exit)} === ${i + 1})`);
    if (jump === RETURN) unit.leave(resultOf(exit));
    else unit.jump(jump);
    unit.writer.close();
  });
}
