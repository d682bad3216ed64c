// What stands before the body of an emitted function: its variables, its cells, and the record by which its locals can be
// seen, where its code lets a program ask for them by name.

import type { CoreCode } from '../../src/frontend/core/nodes.ts';
import { call, type Js, list, type Writer } from './js.ts';
import type { Unit } from './unit.ts';

export const range = (count: number, name: (index: number) => Js): Js[] =>
  Array.from({ length: count }, (_, i) => name(i));

export function parameterCount({ parameters }: CoreCode): number {
  const { keywordOnly, positional, varArgs, varKeywords } = parameters;
  return positional.length + keywordOnly.length + (varArgs === null ? 0 : 1) + (varKeywords === null ? 0 : 1);
}

export function writeDeclarations(unit: Unit, writer: Writer, isFunction: boolean): void {
  const { code } = unit;
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
  const captured = new Map(code.cellParameters.map(({ cell, local }) => [cell, local]));
  if (code.cells.length > 0) {
    const cell = unit.help('Cell');
    const cells = range(
      code.cells.length,
      i => `x${i} = new ${cell}(${captured.has(i) ? `l${captured.get(i)}` : 'undefined'})`,
    );
    writer.line(`let ${cells.join(', ')};`);
  }
  writeExposure(unit, writer, isFunction);
}

/** Does it leave a record by which its locals can be seen? */
export const exposes = (code: CoreCode): boolean => code.exposesLocals || code.usesNamespace;

function writeExposure(unit: Unit, writer: Writer, isFunction: boolean): void {
  const { code } = unit;
  if (!exposes(code)) return;
  if (code.usesNamespace) writer.line('const F = { globals: X.globals, namespace: N };');
  if (isFunction) {
    const record = code.usesNamespace ? namespaceRecord(unit) : localsRecord(unit);
    writer.line(`const v = ${call(unit.help('expose'), record)};`);
    writer.open('try');
  } else {
    const record = code.usesNamespace ? 'G.given' : localsRecord(unit);
    writer.line(`${call(unit.help('expose'), `G.record = ${record}`)};`);
  }
}

/** What shows the names of a generator and its like before its body begins; null when nobody looks. */
export function givenRecord(unit: Unit): Js | null {
  const { code } = unit;
  if (code.usesNamespace) return namespaceRecord(unit);
  if (!exposes(code)) return null;
  return recordOf(unit, [
    ...code.locals.slice(0, parameterCount(code)).map((name, i) => ({ name, place: `l${i}` })),
    ...code.frees.map((name, i) => ({ name, place: `this.closure[${i}].value` })),
  ]);
}

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
