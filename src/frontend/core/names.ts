// From a name to the variable it means at this place.
//
// The symbol table has decided per scope. Three things come on top: comprehensions that run in this code hide names
// while they run (PEP 709); inside one, a class body's own names are out of sight; and annotation scopes in a class
// look into the class's namespace, which they capture as __classdict__, before anything else.

import { assign, block, compare, int, intrinsic, load, none, str } from './build.ts';
import type { Expr, Position, Variable } from './nodes.ts';
import type { CodeUnit } from './unit.ts';

/** Where a name is stored, and read in most cases. Names come mangled. */
export function variableOf(unit: CodeUnit, name: string): Variable {
  const hidden = hiddenVariableOf(unit, name);
  if (hidden !== undefined) return hidden;
  const { scope } = unit;
  const comprehension = unit.inlined.at(-1);
  if (comprehension !== undefined && scope.kind === 'class') {
    return comprehension.scope.lookup(name)?.scope === 'free' ? unit.free(name) : unit.global(name);
  }
  switch (scope.lookup(name)?.scope) {
    case 'local':
      return scope.isFunctionLike ? unit.fast(name) : unit.inNamespace(name);
    case 'cell':
      return unit.cell(name);
    case 'free':
      return unit.free(name);
    case 'global_explicit':
      return unit.global(name);
    case 'global_implicit':
    case undefined:
      return scope.isFunctionLike ? unit.global(name) : unit.inNamespace(name);
  }
}

export function loadName(unit: CodeUnit, name: string, pos: Position): Expr {
  const variable = variableOf(unit, name);
  const { scope } = unit;
  if (scope.kind === 'class' && variable.scope === 'free' && unit.inlined.length === 0) {
    return load(unit.classFree(name), pos);
  }
  const implicit = variable.scope === 'global' && scope.lookup(name)?.scope !== 'global_explicit';
  if (scope.canSeeClassScope && name !== '__classdict__' && (variable.scope === 'free' || implicit)) {
    return loadThroughClass(unit, variable, pos);
  }
  return load(variable, pos);
}

/** This code's own variable that a closure over `name` takes. */
export function captureOf(unit: CodeUnit, name: string): Variable {
  const hidden = hiddenVariableOf(unit, name);
  if (hidden !== undefined) return hidden;
  const implicitCell = unit.scope.kind === 'class' && IMPLICIT_CELLS.has(name);
  return implicitCell || unit.scope.lookup(name)?.scope === 'cell' ? unit.cell(name) : unit.free(name);
}

const IMPLICIT_CELLS: ReadonlySet<string> = new Set(['__class__', '__classdict__', '__conditional_annotations__']);

function hiddenVariableOf(unit: CodeUnit, name: string): Variable | undefined {
  for (let i = unit.inlined.length - 1; i >= 0; i--) {
    const found = unit.inlined[i]!.variables.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function loadThroughClass(unit: CodeUnit, variable: Variable, pos: Position): Expr {
  const found = unit.temporary();
  const search = intrinsic('namespace_find', [load(unit.free('__classdict__'), pos), str(variable.name, pos)], pos);
  return block(
    [assign(found, search, pos)],
    {
      kind: 'Conditional',
      test: compare('is', load(found, pos), none(pos), pos),
      body: load(variable, pos),
      orelse: { kind: 'Item', object: load(found, pos), index: int(0, pos), pos },
      pos,
    },
    pos,
  );
}
