// import and from … import.
//
// `import a.b.c` binds a. `import a.b.c as x` binds the last part, fetched step by step with import_from, so that it
// also finds submodules that are not yet attributes of their package.

import type * as Ast from '../ast.ts';
import { namePlace } from './assignments.ts';
import { assign, evaluate, int, intrinsic, load, none, positionOf, str, strTuple } from './build.ts';
import type { Lowerer } from './lowerer.ts';
import type { Expr, Position, Stmt } from './nodes.ts';

export function lowerImport(lowerer: Lowerer, node: Ast.Node<'Import'>, out: Stmt[]): void {
  const pos = positionOf(node);
  for (const { name, asname } of node.names) {
    // A dotted name is never mangled as a whole.
    const imported = lowerer.mangle(name);
    const [first, ...rest] = name.split('.') as [string, ...string[]];
    let value = importName(imported, none(pos), 0, pos);
    if (asname !== null) {
      for (const part of rest) value = importFrom(value, lowerer.mangle(part), pos);
    }
    out.push({ kind: 'Assign', places: [namePlace(lowerer, asname ?? first, node)], value, pos });
  }
}

export function lowerImportFrom(lowerer: Lowerer, node: Ast.Node<'ImportFrom'>, out: Stmt[]): void {
  const pos = positionOf(node);
  const names = node.names.map(alias => alias.name);
  const module = importName(lowerer.mangle(node.module ?? ''), strTuple(names, pos), node.level ?? 0, pos);
  if (names[0] === '*') {
    out.push(evaluate(intrinsic('import_star', [module], pos)));
    return;
  }
  const kept = lowerer.temporary();
  out.push(assign(kept, module, pos));
  for (const { name, asname } of node.names) {
    const value = importFrom(load(kept, pos), lowerer.mangle(name), pos);
    out.push({ kind: 'Assign', places: [namePlace(lowerer, asname ?? name, node)], value, pos });
  }
}

function importName(name: string, names: Expr, level: number, pos: Position): Expr {
  return intrinsic('import_name', [str(name, pos), names, int(level, pos)], pos);
}

function importFrom(module: Expr, name: string, pos: Position): Expr {
  return intrinsic('import_from', [module, str(name, pos)], pos);
}
