// Names: reading, storing, unbinding, by scope.
//
// A global is an entry of the globals' dict (`g0.value`); while that is unset, the entry of the builtins. A module that
// runs in its globals treats its names as globals; other namespaces (class bodies, exec) go through helpers.

import type { Position, Variable } from '../../src/frontend/core/nodes.ts';
import { boxed } from './floats.ts';
import { assign, call, type Js, list } from './js.ts';
import type { Operand, Unit } from './unit.ts';

export function localName(variable: Variable): Js {
  switch (variable.scope) {
    case 'fast':
      return `l${variable.index}`;
    case 'cell':
      return `x${variable.index}`;
    default:
      return `y${variable.index}`;
  }
}

/** The cell object itself. */
export const cellOf = localName;

/** What a traceback keeps of a frame: its variables, or the namespace of a body. */
export function variablesOf(unit: Unit): Js {
  const { cellParameters, cells, frees, locals, usesNamespace } = unit.code;
  if (usesNamespace) return 'N';
  const shared = new Set(cellParameters.map(({ local }) => local));
  return list([
    ...locals.flatMap((name, i) => {
      if (name.startsWith('$')) return [];
      if (shared.has(i)) return ['undefined'];
      const { js, real } = unit.local(i);
      return real === undefined ? js : call(unit.help('box'), js, real);
    }),
    ...cells.map((_, i) => `x${i}`),
    ...frees.map((_, i) => `y${i}`),
  ]);
}

/** Is it an entry of the globals? */
export const isGlobal = (unit: Unit, { scope }: Variable): boolean =>
  scope === 'global' || (scope === 'name' && unit.options.namesAreGlobals);

export function loadVariable(unit: Unit, variable: Variable, bound: boolean, pos: Position): Operand {
  const mark = unit.temporaries;
  const { name, scope } = variable;
  if (isGlobal(unit, variable)) return loadGlobal(unit, name, pos);
  const place = localName(variable);
  switch (scope) {
    case 'fast':
      if (!bound)
        unit.line(`if (${place} === undefined) ${unit.marked(pos, call(unit.help('unboundLocal'), unit.text(name)))};`);
      return unit.local(variable.index);
    case 'cell':
    case 'free': {
      const operand = unit.result(mark, `${place}.value`);
      const complain = unit.help(scope === 'cell' ? 'unboundLocal' : 'unboundFree');
      if (!bound) unit.line(`if (${operand.js} === undefined) ${unit.marked(pos, call(complain, unit.text(name)))};`);
      return operand;
    }
    case 'classfree':
      return unit.raising(mark, pos, call(unit.help('loadClassFree'), 'N', place, unit.text(name)));
    default: {
      const index = unit.globalIndex(name);
      return unit.raising(mark, pos, call(unit.help('loadName'), 'N', `g${index}`, `b${index}`, unit.text(name)));
    }
  }
}

function loadGlobal(unit: Unit, name: string, pos: Position): Operand {
  const index = unit.globalIndex(name);
  const js = unit.temporary();
  const self = unit.code.locals.indexOf('self');
  const hint = self < 0 ? [] : [`l${self}`];
  const missing = unit.marked(pos, call(unit.help('unboundGlobal'), unit.text(name), ...hint));
  unit.line(`if ((${js} = g${index}.value) === undefined && (${js} = b${index}.value) === undefined) ${missing};`);
  return { js, kind: 'any' };
}

export function storeVariable(unit: Unit, variable: Variable, value: Operand, pos: Position): void {
  const { name, scope } = variable;
  if (scope === 'fast') {
    storeLocal(unit, variable, value);
    return;
  }
  const { js } = boxed(unit, value);
  if (isGlobal(unit, variable)) {
    const entry = `g${unit.globalIndex(name)}`;
    const first = call(unit.help('setGlobal'), 'X', unit.text(name), js);
    unit.line(`if (${entry}.value !== undefined) ${assign(`${entry}.value`, js)}; else ${first};`);
    return;
  }
  switch (scope) {
    case 'cell':
    case 'free':
      unit.line(`${assign(`${localName(variable)}.value`, js)};`);
      return;
    default:
      unit.mark(pos);
      unit.line(`${call(unit.help('storeName'), 'N', unit.text(name), js)};`);
  }
}

function storeLocal(unit: Unit, variable: Variable, value: Operand): void {
  const local = unit.local(variable.index);
  if (local.js === value.js) return;
  const { js } = local.real === undefined ? boxed(unit, value) : value;
  // Two names of one NaN are the same object; other floats are the same when their values are.
  if (local.real !== undefined && value.real !== undefined && js.startsWith('l'))
    unit.line(`if (${value.real} !== ${value.real}) ${assign(js, call(unit.help('box'), js, value.real))};`);
  unit.line(`${assign(local.js, js)};`);
  if (local.real !== undefined && value.real !== undefined) unit.line(`${assign(local.real, value.real)};`);
}

/** `del name`; what a call left in registers must not keep the object alive either. */
export function deleteVariable(unit: Unit, variable: Variable, pos: Position): void {
  unbindVariable(unit, variable, pos);
  const free: string[] = [];
  for (let i = unit.temporaries; i < unit.mostTemporaries; i++) free.push(`t${i}`);
  unit.line(`${[...free, call(unit.help('overwrite'), ...new Array(8).fill('0'))].join(' = ')};`);
}

function unbindVariable(unit: Unit, variable: Variable, pos: Position): void {
  const { name, scope } = variable;
  const place = localName(variable);
  switch (scope) {
    case 'fast':
      unit.line(`if (${place} === undefined) ${unit.marked(pos, call(unit.help('unboundLocal'), unit.text(name)))};`);
      unit.line(`${assign(place, 'undefined')};`);
      return;
    case 'cell':
    case 'free': {
      const complain = unit.help(scope === 'cell' ? 'unboundLocal' : 'unboundFree');
      unit.line(`if (${place}.value === undefined) ${unit.marked(pos, call(complain, unit.text(name)))};`);
      unit.line(`${assign(`${place}.value`, 'undefined')};`);
      return;
    }
    case 'global':
      unit.mark(pos);
      unit.line(`${call(unit.help('deleteGlobal'), 'X', unit.text(name))};`);
      return;
    default:
      unit.mark(pos);
      unit.line(`${call(unit.help('deleteName'), 'N', unit.text(name))};`);
  }
}

/** A fresh start: no value, or a new cell. */
export function clearVariable(unit: Unit, variable: Variable): void {
  const fresh = variable.scope === 'fast' ? 'undefined' : `new ${unit.help('Cell')}(undefined)`;
  unit.line(`${assign(localName(variable), fresh)};`);
}
