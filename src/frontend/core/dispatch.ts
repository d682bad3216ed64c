// Which part of the lowering takes which node: the only file that knows them all.

import type * as Ast from '../ast.ts';
import { type Literal, NONE } from '../literal.ts';
import { lowerAnnAssign, lowerAssign, lowerAugAssign, lowerDelete, lowerPlace } from './assignments.ts';
import { constant, evaluate, none, positionOf } from './build.ts';
import { attributePosition, lowerCall } from './calls.ts';
import { lowerClassDef } from './classes.ts';
import { lowerComprehension } from './comprehensions.ts';
import { lowerJump, lowerReturn } from './control-flow.ts';
import { lowerDict, lowerList, lowerSet, lowerTuple } from './displays.ts';
import { foldItem } from './fold.ts';
import { foldSlice } from './fold-slice.ts';
import { lowerFunctionDef, lowerLambda } from './functions.ts';
import { lowerImport, lowerImportFrom } from './imports.ts';
import { checkSubscript } from './literal-checks.ts';
import { lowerAsyncFor, lowerFor, lowerWhile } from './loops.ts';
import type { Handlers, Lowerer } from './lowerer.ts';
import { lowerMatch } from './match.ts';
import type { Expr, Stmt } from './nodes.ts';
import { lowerBinary, lowerComparison, lowerConditional, lowerLogic, lowerUnary, lowerWalrus } from './operators.ts';
import { lowerAssert, lowerExpressionStatement, lowerIf, lowerRaise } from './statements.ts';
import { lowerFormatted, lowerJoined, lowerTemplate } from './strings.ts';
import { lowerAwait, lowerYield, lowerYieldFrom } from './suspension.ts';
import { lowerTry } from './try.ts';
import { lowerTypeAlias } from './type-params.ts';
import { lowerWith } from './with.ts';

export const handlers: Handlers = { expression, statement, place: lowerPlace };

function expression(lowerer: Lowerer, node: Ast.Expr): Expr {
  switch (node.kind) {
    case 'Constant':
      return constant(node.value, positionOf(node));
    case 'Name':
      return name(lowerer, node);
    case 'Attribute':
      lowerer.unit.noteAttribute(node.attr);
      return {
        kind: 'Attr',
        object: lowerer.expr(node.value),
        name: lowerer.mangle(node.attr),
        pos: attributePosition(node),
      };
    case 'Subscript':
      return subscript(lowerer, node);
    case 'Slice':
      return slice(lowerer, node);
    case 'Call':
      return lowerCall(lowerer, node);
    case 'BinOp':
      return lowerBinary(lowerer, node);
    case 'UnaryOp':
      return lowerUnary(lowerer, node);
    case 'BoolOp':
      return lowerLogic(lowerer, node);
    case 'Compare':
      return lowerComparison(lowerer, node);
    case 'IfExp':
      return lowerConditional(lowerer, node);
    case 'NamedExpr':
      return lowerWalrus(lowerer, node);
    case 'Lambda':
      return lowerLambda(lowerer, node);
    case 'Tuple':
      return lowerTuple(lowerer, node);
    case 'List':
      return lowerList(lowerer, node);
    case 'Set':
      return lowerSet(lowerer, node);
    case 'Dict':
      return lowerDict(lowerer, node);
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      return lowerComprehension(lowerer, node);
    case 'Await':
      return lowerAwait(lowerer, node);
    case 'Yield':
      return lowerYield(lowerer, node);
    case 'YieldFrom':
      return lowerYieldFrom(lowerer, node);
    case 'JoinedStr':
      return lowerJoined(lowerer, node);
    case 'FormattedValue':
      return lowerFormatted(lowerer, node);
    case 'TemplateStr':
      return lowerTemplate(lowerer, node);
    case 'Interpolation':
      throw new Error('an interpolation stands in a template only');
    case 'Starred':
      return lowerer.fail("can't use starred expression here", node);
  }
}

function name(lowerer: Lowerer, node: Ast.Node<'Name'>): Expr {
  const pos = positionOf(node);
  if (node.id === '__debug__') return constant({ type: 'bool', value: lowerer.options.optimize === 0 }, pos);
  return lowerer.load(node.id, pos);
}

function subscript(lowerer: Lowerer, node: Ast.Node<'Subscript'>): Expr {
  checkSubscript(lowerer, node);
  const pos = positionOf(node);
  const object = lowerer.expr(node.value);
  const index = lowerer.expr(node.slice);
  const folded = object.kind === 'Const' ? foldSubscript(object.value, index) : null;
  return folded !== null ? constant(folded, pos) : { kind: 'Item', object, index, pos };
}

function foldSubscript(object: Literal, index: Expr): Literal | null {
  if (index.kind === 'Const') return foldItem(object, index.value);
  if (index.kind !== 'SliceExpr') return null;
  const parts = [index.lower, index.upper, index.step].map(part => part ?? { kind: 'Const' as const, value: NONE });
  const [lower, upper, step] = parts.map(part => (part.kind === 'Const' ? part.value : null));
  return lower && upper && step ? foldSlice(object, lower, upper, step) : null;
}

function slice(lowerer: Lowerer, node: Ast.Node<'Slice'>): Expr {
  const pos = positionOf(node);
  const part = (each: Ast.Expr | null): Expr | null => (each === null ? null : lowerer.expr(each));
  return { kind: 'SliceExpr', lower: part(node.lower), upper: part(node.upper), step: part(node.step), pos };
}

const STATEMENTS: { readonly [K in Ast.Stmt['kind']]: (lowerer: Lowerer, node: Ast.Node<K>, out: Stmt[]) => void } = {
  AnnAssign: lowerAnnAssign,
  Assert: lowerAssert,
  Assign: lowerAssign,
  AsyncFor: lowerAsyncFor,
  AsyncFunctionDef: lowerFunctionDef,
  AsyncWith: lowerWith,
  AugAssign: lowerAugAssign,
  Break: lowerJump,
  ClassDef: lowerClassDef,
  Continue: lowerJump,
  Delete: lowerDelete,
  Expr: lowerExpressionStatement,
  For: lowerFor,
  FunctionDef: lowerFunctionDef,
  Global: nothing,
  If: lowerIf,
  Import: lowerImport,
  ImportFrom: lowerImportFrom,
  Match: lowerMatch,
  Nonlocal: nothing,
  Pass: nothing,
  Raise: lowerRaise,
  Return: lowerReturn,
  Try: lowerTry,
  TryStar: lowerTry,
  TypeAlias: lowerTypeAlias,
  While: lowerWhile,
  With: lowerWith,
};

function statement(lowerer: Lowerer, node: Ast.Stmt, out: Stmt[]): void {
  const lower = STATEMENTS[node.kind] as (lowerer: Lowerer, node: Ast.Stmt, out: Stmt[]) => void;
  if (lowerer.options.traced === true && MAY_VANISH.has(node.kind)) out.push(evaluate(none(positionOf(node))));
  lower(lowerer, node, out);
}

const MAY_VANISH: ReadonlySet<string> = new Set(['Expr', 'If', 'Pass']);

/** What the symbol table has dealt with already. */
function nothing(): void {}
