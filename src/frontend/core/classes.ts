// class: a code object whose namespace becomes the class, and the call of __build_class__ around it.
//
// The body's prologue and epilogue store what CPython stores, in its order, since people see it in __dict__ and
// metaclasses see it in the namespace: __module__, __qualname__, __firstlineno__ first; __annotate_func__,
// __static_attributes__ and the cells for type.__new__ last.

import { append } from '../append.ts';
import type * as Ast from '../ast.ts';
import { deferredAnnotate, prepareAnnotations } from './annotations.ts';
import { namePlace } from './assignments.ts';
import {
  assign,
  block,
  evaluate,
  int,
  intrinsic,
  load,
  none,
  positionOf,
  returnValue,
  str,
  strTuple,
} from './build.ts';
import { checkKeywords } from './calls.ts';
import { decorate, firstLineOf } from './definitions.ts';
import { isStarred, keywordDict, starredList, tupleOf } from './displays.ts';
import { takeDocstring } from './docstring.ts';
import type { Lowerer } from './lowerer.ts';
import type { CoreCode, Expr, Position, Stmt } from './nodes.ts';
import { genericClass } from './type-params.ts';
import type { CodeUnit } from './unit.ts';

export function lowerClassDef(lowerer: Lowerer, node: Ast.Node<'ClassDef'>, out: Stmt[]): void {
  const decorators = lowerer.exprs(node.decorator_list);
  const built =
    node.type_params.length === 0
      ? buildClass(lowerer, node, null)
      : genericClass(lowerer, node, genericBase => buildClass(lowerer, node, genericBase));
  const place = namePlace(lowerer, node.name, node);
  out.push({ kind: 'Assign', places: [place], value: decorate(node, decorators, built), pos: positionOf(node) });
}

function buildClass(lowerer: Lowerer, node: Ast.Node<'ClassDef'>, genericBase: Expr | null): Expr {
  checkKeywords(lowerer, node.keywords);
  const pos = positionOf(node);
  const body = lowerer.closure(bodyCode(lowerer, node, genericBase !== null), pos);
  const name = str(node.name, pos);
  if (node.keywords.every(keyword => keyword.arg !== null)) {
    const bases = basesOf(lowerer, node, genericBase, pos);
    const entries = node.keywords.map(({ arg, value }) => ({ key: str(arg!, pos), value: lowerer.expr(value) }));
    const keywords: Expr = entries.length === 0 ? none(pos) : { kind: 'MakeDict', entries, pos };
    return intrinsic('build_class', [body, name, bases, keywords], pos);
  }
  // A duplicate keyword is reported in the name of the function that makes classes.
  const maker = lowerer.temporary();
  const bases = basesOf(lowerer, node, genericBase, pos);
  const keywords = keywordDict(lowerer, node.keywords, maker, pos);
  const start = assign(maker, load(lowerer.unit.global('__build_class__'), pos), pos);
  return block([start], intrinsic('build_class', [body, name, bases, keywords], pos), pos);
}

/** A tuple, or a list if some have stars; Generic[…] of the type parameters comes last. */
function basesOf(lowerer: Lowerer, node: Ast.Node<'ClassDef'>, genericBase: Expr | null, pos: Position): Expr {
  const own = genericBase === null ? [] : [genericBase];
  if (!node.bases.some(isStarred)) return tupleOf([...lowerer.exprs(node.bases), ...own], pos);
  const list = starredList(lowerer, node.bases, pos);
  if (genericBase === null) return list;
  const kept = lowerer.temporary();
  const append = evaluate(intrinsic('list_append', [load(kept, pos), genericBase], pos), pos);
  return block([assign(kept, list, pos), append], load(kept, pos), pos);
}

function bodyCode(lowerer: Lowerer, node: Ast.Node<'ClassDef'>, generic: boolean): CoreCode {
  const firstLine = firstLineOf(node);
  return lowerer.code(lowerer.scopeOf(node), { name: node.name, firstLine }, unit => {
    const pos: Position = { line: firstLine, col: 0, endLine: firstLine, endCol: 0 };
    const out = prologue(lowerer, unit, firstLine, generic, pos);
    const { doc, rest, node: docNode } = takeDocstring(lowerer, node.body);
    unit.doc = doc;
    if (doc !== null) {
      const at = positionOf(docNode!);
      out.push(assign(lowerer.variable('__doc__'), str(doc, at), at));
    }
    append(out, lowerer.statements(rest));
    unit.releasingTemporaries(() => epilogue(lowerer, unit, firstLine, pos, out));
    return out;
  });
}

function prologue(lowerer: Lowerer, unit: CodeUnit, firstLine: number, generic: boolean, pos: Position): Stmt[] {
  const store = (name: string, value: Expr): Stmt => assign(lowerer.variable(name), value, pos);
  const out = [
    store('__module__', lowerer.load('__name__', pos)),
    store('__qualname__', str(unit.facts.qualname, pos)),
    store('__firstlineno__', int(firstLine, pos)),
  ];
  if (generic) out.push(store('__type_params__', lowerer.load('.type_params', pos)));
  if (unit.scope.needsClassDict) out.push(assign(unit.cell('__classdict__'), intrinsic('load_locals', [], pos), pos));
  return [...out, ...prepareAnnotations(lowerer, pos)];
}

function epilogue(lowerer: Lowerer, unit: CodeUnit, firstLine: number, pos: Position, out: Stmt[]): void {
  const store = (name: string, value: Expr): Stmt => assign(lowerer.variable(name), value, pos);
  const cell = (name: string): Expr => ({ kind: 'CellOf', variable: unit.cell(name), pos });
  const annotate = deferredAnnotate(lowerer, firstLine, pos);
  if (annotate !== null) out.push(store('__annotate_func__', annotate));
  out.push(store('__static_attributes__', strTuple([...unit.staticAttributes].sort(), pos)));
  if (unit.scope.needsClassDict) out.push(store('__classdictcell__', cell('__classdict__')));
  if (unit.scope.needsClassClosure) {
    out.push(store('__classcell__', cell('__class__')), returnValue(cell('__class__')));
  }
}
