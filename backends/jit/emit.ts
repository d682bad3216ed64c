// The JavaScript of one code object, as text and with everything that it closes over.
//
// Two functions in one another: the outer one is made by `new Function` and binds helpers (h) and the pool (k); the next
// binds the globals (X, and the entries of its global names). What differs between the function objects of one `def`,
// the cells of enclosing functions, is reached through `this`, the function object itself, since `entry` is always
// called as its method. So making a function object makes no JavaScript function, and V8 sees one for all of them.
//
// Each function stands in parentheses: to the host that says that it is called at once, as it is, so it is compiled with
// the one around it instead of being parsed once more at its first call.

import type { CoreCode, Position } from '../../src/frontend/core/nodes.ts';
import { exposes, parameterCount, range, writeDeclarations, writeKept } from './declarations.ts';
import { compileExpression } from './expressions.ts';
import { call, type Js, spend, Writer } from './js.ts';
import type { KnownBuiltin } from './known-builtins.ts';
import { reentrant } from './reentry.ts';
import { compileStatements } from './statements.ts';
import { completeSweeps } from './sweep.ts';
import { Unit, type UnitOptions } from './unit.ts';
import { variablesOf } from './variables.ts';

export interface Emitted {
  readonly text: string;
  /** The source line of each line of the text; null for what belongs to none. */
  readonly sourceLines: readonly (number | null)[];
  readonly pool: readonly unknown[];
  readonly globals: readonly string[];
  readonly known: readonly KnownBuiltin[];
  readonly positions: readonly Position[];
}

export function emit(code: CoreCode, options: UnitOptions): Emitted {
  const { functionName } = options;
  const unit = new Unit(code, { expression: compileExpression, statements: compileStatements }, options);
  const body = unit.apart(() => compileStatements(unit, code.body));
  completeSweeps(unit, body);
  const writer = new Writer();
  const inner = new Writer();
  if (unit.isSuspendable) writeSuspendable(unit, inner, body, functionName);
  else writeFunction(unit, inner, body, functionName);

  writer.line("'use strict';");
  writer.line(`const { ${[...unit.helpers].join(', ')} } = h;`);
  if (unit.poolNames.length > 0)
    writer.line(`const ${unit.poolNames.map((name, i) => `${name} = k[${i}]`).join(', ')};`);
  writer.open('return (function (X, g, b, n)');
  const entries = [
    ...range(unit.globals.length, i => `g${i} = g[${i}], b${i} = b[${i}]`),
    ...range(unit.known.length, i => `n${i} = n[${i}]`),
  ];
  if (entries.length > 0) writer.line(`const ${entries.join(', ')};`);
  for (const other of unit.beside) writer.append(other);
  writer.append(inner);
  writer.close(');');
  return {
    text: writer.lines.join('\n'),
    sourceLines: writer.sourceLines,
    pool: unit.pool,
    globals: unit.globals,
    known: unit.known,
    // Where the body waits: the last ones, the first of them at the very end.
    positions: [...unit.positions, ...unit.places.reverse()],
  };
}

/** Parameters: of a module or class body the namespace and the closure, else those of the function. */
function parametersOf(unit: Unit): Js[] {
  const { code } = unit;
  if (code.usesNamespace) return ['N', 'y'];
  return range(parameterCount(code), i => (unit.held.has(i) ? `a${i}` : `l${i}`));
}

/** The cells of enclosing functions. */
function writeCells({ code }: Unit, writer: Writer, closure: Js): void {
  if (code.frees.length === 0) return;
  writer.line(`const ${range(code.frees.length, i => `y${i} = ${closure}[${i}]`).join(', ')};`);
}

function writeFunction(unit: Unit, writer: Writer, body: Writer, functionName: Js): void {
  const thread = unit.help('T');
  const mayLand = unit.raisesLate && unit.code.kind === 'function' && unit.optimizes('jumping-raises');
  const parameters = mayLand ? [...parametersOf(unit), 'w'] : parametersOf(unit);
  writer.open(`return (function ${functionName}(${parameters.join(', ')})`);
  writeCells(unit, writer, unit.code.kind === 'function' ? 'this.closure' : 'y');
  writer.line(`const d = ${thread}.depth;`);
  writer.line(`if (d >= ${thread}.recursionLimit) ${call(unit.help('tooDeep'))};`);
  writer.line(`${thread}.depth = d + 1; ${unit.help('C')}.calls++;`);
  writeDeclarations(unit, writer);
  if (unit.raisesLate) writer.open('R:');
  writer.open('try');
  writer.line(spend(thread));
  if (unit.returnsLate) {
    writer.open('B:');
    writer.append(body);
    writer.line('r = null;');
    writer.close();
    writer.line(`${thread}.depth = d; return r;`);
  } else {
    writer.append(body);
    writer.line(`${thread}.depth = d; return null;`);
  }
  writer.turn('catch (e)');
  writer.line(`${thread}.depth = d; throw ${call(unit.help('caught'), 'e', 'X', 'p', variablesOf(unit))};`);
  writer.close();
  if (unit.raisesLate) {
    writer.close();
    const lands = mayLand ? `if (w === true) return ${call(unit.help('raised'), 'z')}; ` : '';
    writer.line(`${thread}.depth = d; ${lands}throw z;`);
  }
  closeExposed(unit, writer);
  writer.close(');');
}

/**
 * What lasts while a body waits are variables of the function around it, which makes the generator: written and read
 * in place by all of V8's tiers, so that waiting and going on saves and restores nothing.
 */
function writeSuspendable(unit: Unit, writer: Writer, body: Writer, functionName: Js): void {
  const thread = unit.help('T');
  writer.open(`return (function (${(unit.code.usesNamespace ? ['N'] : parametersOf(unit)).join(', ')})`);
  writer.line(`const G = new ${unit.help('Suspension')}(X);`);
  writeCells(unit, writer, 'this.closure');
  writeKept(unit, writer);
  // Not assigned to the property as it is: V8 takes that for a method, and puts each into the old generation.
  writer.open(`const run = (function ${functionName}(s, m)`);
  writer.line(`const d = ${thread}.depth${unit.usesOuter ? `, o = ${thread}.handling` : ''};`);
  writer.line(`if (d >= ${thread}.recursionLimit) ${call(unit.help('tooDeep'))};`);
  writer.line(`${thread}.depth = d + 1;`);
  writeDeclarations(unit, writer);
  writer.open('try');
  writer.append(reentrant(body));
  writer.line(`G.done = true; ${thread}.depth = d; return null;`);
  writer.turn('catch (e)');
  writer.line(
    `G.done = true; ${thread}.depth = d; throw ${call(unit.help('caught'), 'e', 'X', 'p', variablesOf(unit))};`,
  );
  writer.close();
  closeExposed(unit, writer);
  writer.close(');');
  writer.line('G.run = run;');
  writer.line(`return ${call(unit.help('suspended'), 'G', 'this', `'${unit.code.kind}'`)};`);
  writer.close(');');
}

function closeExposed(unit: Unit, writer: Writer): void {
  if (!exposes(unit.code)) return;
  writer.turn('finally');
  writer.line(`${call(unit.help('conceal'), 'v')};`);
  writer.close();
}
