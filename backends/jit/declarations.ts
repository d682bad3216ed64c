// What stands before the body of an emitted function: its variables, its cells, and the record by which its locals can be
// seen, where its code lets a program ask for them by name.

import type { CoreCode } from '../../src/frontend/core/nodes.ts';
import { assign, call, type Js, list, type Writer } from './js.ts';
import type { Unit } from './unit.ts';

export const range = (count: number, name: (index: number) => Js): Js[] =>
  Array.from({ length: count }, (_, i) => name(i));

export function parameterCount({ parameters }: CoreCode): number {
  const { keywordOnly, positional, varArgs, varKeywords } = parameters;
  return positional.length + keywordOnly.length + (varArgs === null ? 0 : 1) + (varKeywords === null ? 0 : 1);
}

/** The variables of an emitted function. Of a body that waits, those that need not last; see `writeKept`. */
export function writeDeclarations(unit: Unit, writer: Writer): void {
  const { code } = unit;
  if (unit.isSuspendable) {
    const own = range(unit.mostTemporaries, i => `t${i}`).slice(unit.keptTemporaries);
    const numbers = [...unit.numbers].filter(name => !lasts(unit, name));
    const held = unit.heldPairs().map(({ lasting, own: name }) => assign(name, lasting));
    writer.line(`let p = 0, S = G.at${[...held, ...own, ...numbers].map(name => `, ${name}`).join('')};`);
  } else {
    const parameters = code.usesNamespace ? 0 : parameterCount(code);
    const names = [
      'p = 0',
      's',
      ...(unit.returnsLate ? ['r'] : []),
      ...(unit.raisesLate ? ['z'] : []),
      ...range(code.locals.length, i => `l${i}`).slice(parameters),
      ...range(unit.mostTemporaries, i => `t${i}`),
      ...[...unit.numbers].map(name => `${name} = 0`),
      ...unit.variables,
    ];
    writer.line(`let ${names.join(', ')};`);
    writeCells(unit, writer);
  }
  if (!exposes(code)) return;
  if (code.usesNamespace) writer.line('const F = { globals: X.globals, namespace: N };');
  writer.line(`const v = ${call(unit.help('expose'), unit.isSuspendable ? 'G.record' : recordFor(unit))};`);
  writer.open('try');
}

/** Does the number of a float last while the body waits? */
const lasts = (unit: Unit, number: Js): boolean =>
  number.startsWith('lf') || Number(number.slice('tf'.length)) < unit.keptTemporaries;

/** The variables that last while a body waits. */
export function writeKept(unit: Unit, writer: Writer): void {
  const { code } = unit;
  const renamed = new Map(unit.heldPairs().map(({ lasting, own }) => [own, lasting]));
  const lasting = (name: Js): Js => renamed.get(name) ?? name;
  const numbers = new Set([...unit.numbers, ...[...renamed.keys()].filter(name => name.startsWith('lf'))]);
  const names = [
    ...range(code.locals.length, i => lasting(`l${i}`)).slice(code.usesNamespace ? 0 : parameterCount(code)),
    ...range(unit.keptTemporaries, i => `t${i}`),
    ...[...numbers].filter(name => lasts(unit, name)).map(name => `${lasting(name)} = 0`),
    ...unit.variables,
  ];
  if (names.length > 0) writer.line(`let ${names.join(', ')};`);
  writeCells(unit, writer);
  if (exposes(code)) writer.line(`G.record = ${recordFor(unit)};`);
}

function writeCells(unit: Unit, writer: Writer): void {
  const { code } = unit;
  if (code.cells.length === 0) return;
  const captured = new Map(code.cellParameters.map(({ cell, local }) => [cell, local]));
  const cell = unit.help('Cell');
  const cells = range(
    code.cells.length,
    i => `x${i} = new ${cell}(${captured.has(i) ? `l${captured.get(i)}` : 'undefined'})`,
  );
  writer.line(`let ${cells.join(', ')};`);
}

/** Does it leave a record by which its locals can be seen? */
export const exposes = (code: CoreCode): boolean => code.exposesLocals || code.usesNamespace;

const recordFor = (unit: Unit): Js => (unit.code.usesNamespace ? namespaceRecord(unit) : localsRecord(unit));

const namespaceRecord = (unit: Unit): Js => call(unit.help('namespaceExposure'), 'X', 'N');

function localsRecord(unit: Unit): Js {
  const { code } = unit;
  // A parameter that lives in a cell keeps its place among the parameters.
  const cellOf = new Map(code.cellParameters.map(({ cell, local }) => [local, cell]));
  const ofParameters = new Set(cellOf.values());
  const shown = [
    ...code.locals.map((name, i) => ({
      name,
      place: cellOf.has(i) ? `x${cellOf.get(i)}.value` : `l${i}`,
      show: !name.startsWith('$'),
    })),
    ...code.cells.map((name, i) => ({ name, place: `x${i}.value`, show: !ofParameters.has(i) })),
    ...code.frees.map((name, i) => ({ name, place: `y${i}.value`, show: true })),
  ];
  return recordOf(
    unit,
    shown.filter(({ show }) => show),
  );
}

/** By which variables can be seen and set. */
function recordOf(unit: Unit, shown: readonly { readonly name: string; readonly place: Js }[]): Js {
  const names = unit.place(
    'k',
    shown.map(({ name }) => name),
  );
  const cases = shown.map(({ place }, i) => `case ${i}: ${place} = w; break;`).join(' ');
  return call(
    unit.help('exposure'),
    'X',
    names,
    `() => ${list(shown.map(({ place }) => place))}`,
    `(i, w) => { switch (i) { ${cases} } }`,
  );
}
