// Statements: loads in their order, and where control may go.
//
// A jump out of blocks does on its way what ends them, so `return` in a try statement walks the finally block there,
// before the rest of the statement; that is where CPython has its code.

import type * as Ast from '../ast.ts';
import { annotationText } from '../unparse/annotation.ts';
import { iterated, jumpIf } from './expressions.ts';
import type { Block, Walk } from './walk.ts';

/** In finally blocks nested deeper than this, each is walked once: every level doubles the work. */
const MOST_COPIES = 4;

export function expressionStatement(walk: Walk, { value }: Ast.Node<'Expr'>): void {
  const isShown = walk.options.mode === 'single' && walk.parent === null;
  if (isShown) walk.expr(value);
  else if (value.kind !== 'Constant' && !isDebug(value)) walk.listing.drop(walk.expr(value));
}

function isDebug(node: Ast.Expr): boolean {
  return node.kind === 'Name' && node.id === '__debug__';
}

export function assign(walk: Walk, { targets, value }: Ast.Node<'Assign'>): void {
  const [target] = targets;
  if (targets.length === 1 && isSwap(target!, value)) for (const each of value.elts) walk.expr(each);
  else walk.expr(value);
  for (const each of targets) walk.target(each);
}

/** `a, b = b, a`: up to three values are exchanged without a tuple. */
function isSwap(target: Ast.Expr, value: Ast.Expr): value is Ast.Node<'Tuple'> {
  if (value.kind !== 'Tuple' || (target.kind !== 'Tuple' && target.kind !== 'List')) return false;
  const { length } = value.elts;
  const isPlain = [...value.elts, ...target.elts].every(each => each.kind !== 'Starred');
  return isPlain && length === target.elts.length && length >= 1 && length <= 3;
}

export function augAssign(walk: Walk, { target, value }: Ast.Node<'AugAssign'>): void {
  // Not by way of target(): what only grows counts as no static attribute.
  if (target.kind === 'Attribute') {
    walk.expr(target.value);
    walk.plainName(target.attr);
  } else walk.target(target);
  walk.expr(value);
}

export function annAssign(walk: Walk, node: Ast.Node<'AnnAssign'>): void {
  const { annotation, target, value } = node;
  const { scope } = walk;
  if (value !== null) {
    walk.expr(value);
    walk.target(target);
  }
  if (target.kind === 'Name') {
    if (node.simple === 1 && !scope.isFunctionLike) noteAnnotation(walk, node, target.id, annotation);
  } else if (value === null) {
    if (target.kind === 'Attribute') walk.listing.drop(walk.expr(target.value));
    if (target.kind === 'Subscript') {
      walk.listing.drop(walk.expr(target.value));
      indexParts(walk, target.slice);
    }
  }
}

function noteAnnotation(walk: Walk, node: Ast.Node<'AnnAssign'>, name: string, annotation: Ast.Expr): void {
  const { scope } = walk;
  if (walk.options.futureAnnotations) {
    walk.str(annotationText(annotation));
    walk.variable('__annotations__');
    walk.str(scope.mangle(name));
    return;
  }
  const isConditional = scope.kind === 'module' || walk.conditionalDepth > 0;
  const condition = isConditional ? walk.annotations.filter(each => each.condition !== null).length : null;
  walk.annotations.push({ node, condition });
  if (condition === null) return;
  if (scope.kind === 'module') walk.plainName('__conditional_annotations__');
  walk.int(condition);
}

/** `x[a:b]: int` without a value: the parts are evaluated, one by one. */
function indexParts(walk: Walk, index: Ast.Expr): void {
  if (index.kind === 'Tuple') for (const each of index.elts) indexParts(walk, each);
  else if (index.kind === 'Slice') {
    for (const part of [index.lower, index.upper, index.step]) if (part !== null) walk.listing.drop(walk.expr(part));
  } else walk.listing.drop(walk.expr(index));
}

export function assertion(walk: Walk, { test, msg }: Ast.Node<'Assert'>): void {
  if (walk.options.optimize > 0) return;
  const end = walk.listing.label();
  jumpIf(walk, test, true, end);
  if (msg !== null) walk.expr(msg);
  walk.listing.end();
  walk.listing.place(end);
}

// ---- imports -------------------------------------------------------------------------------------------------------

export function importModules(walk: Walk, { names }: Ast.Node<'Import'>): void {
  for (const { name, asname } of names) {
    walk.int(0);
    walk.none();
    walk.plainName(name);
    const [first, ...rest] = name.split('.') as [string, ...string[]];
    if (asname === null) walk.variable(first);
    else {
      for (const each of rest) walk.plainName(each);
      walk.variable(asname);
    }
  }
}

export function importFrom(walk: Walk, { module, names, level }: Ast.Node<'ImportFrom'>): void {
  walk.int(level ?? 0);
  walk.load({ type: 'tuple', items: names.map(({ name }) => ({ type: 'str', value: name })) });
  walk.plainName(module ?? '');
  for (const { name, asname } of names) {
    if (name === '*') return;
    walk.plainName(name);
    walk.variable(asname ?? name);
  }
}

// ---- control flow --------------------------------------------------------------------------------------------------

/** An elif chain is walked in a loop: it may have thousands of links. */
export function ifElse(walk: Walk, node: Ast.Node<'If'>): void {
  const { listing } = walk;
  const end = listing.label();
  walk.conditional(() => {
    for (let link: Ast.Node<'If'> | null = node; link !== null; ) {
      const next = listing.label();
      jumpIf(walk, link.test, false, next);
      walk.statements(link.body);
      if (link.orelse.length > 0) listing.jump(end);
      listing.place(next);
      const [only]: readonly Ast.Stmt[] = link.orelse;
      if (link.orelse.length === 1 && only!.kind === 'If') link = only!;
      else {
        walk.statements(link.orelse);
        link = null;
      }
    }
  });
  listing.place(end);
}

export function forLoop(walk: Walk, { target, iter, body, orelse }: Ast.Node<'For'>): void {
  iterated(walk, iter);
  loop(walk, body, orelse, exhausted => {
    walk.listing.branch(exhausted);
    walk.target(target);
  });
}

export function asyncFor(walk: Walk, { target, iter, body, orelse }: Ast.Node<'AsyncFor'>): void {
  walk.expr(iter);
  loop(walk, body, orelse, exhausted => {
    walk.listing.branch(exhausted);
    walk.none();
    walk.target(target);
  });
}

export function whileLoop(walk: Walk, { test, body, orelse }: Ast.Node<'While'>): void {
  loop(walk, body, orelse, exhausted => jumpIf(walk, test, false, exhausted));
}

function loop(
  walk: Walk,
  body: readonly Ast.Stmt[],
  orelse: readonly Ast.Stmt[],
  begin: (exhausted: ReturnType<Walk['listing']['label']>) => void,
): void {
  const { listing } = walk;
  const [start, exhausted, exit] = [listing.label(), listing.label(), listing.label()];
  walk.conditional(() => {
    walk.within({ kind: 'loop', start, exit }, () => {
      begin(exhausted);
      walk.statements(body);
    });
    listing.jump(start);
    listing.place(exhausted);
    walk.statements(orelse);
  });
  listing.place(exit);
}

export function returnValue(walk: Walk, { value }: Ast.Node<'Return'>): void {
  const isKept = value !== null && value.kind !== 'Constant';
  if (isKept) walk.expr(value);
  leave(walk, null);
  if (value === null) walk.none();
  else if (!isKept) walk.expr(value);
  walk.listing.end();
}

export function jump(walk: Walk, node: Ast.Node<'Break'> | Ast.Node<'Continue'>): void {
  const around = walk.blocks.findLast(block => block.kind === 'loop');
  if (around?.kind !== 'loop') return;
  leave(walk, around);
  walk.listing.jump(node.kind === 'Break' ? around.exit : around.start);
}

/** Ends the blocks from the innermost outwards, up to this one. */
function leave(walk: Walk, until: Block | null): void {
  const blocks = walk.blocks.splice(until === null ? 0 : walk.blocks.indexOf(until) + 1);
  const all = [...walk.blocks, ...blocks];
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i]!;
    walk.blocks.length = all.length - blocks.length;
    walk.blocks.push(...blocks.slice(0, i));
    if (block.kind === 'with') walk.none();
    else if (block.kind === 'finally') copyFinally(walk, block.body);
    else if (block.kind === 'handler') forget(walk, block.name);
  }
  walk.blocks.splice(0, walk.blocks.length, ...all);
}

function copyFinally(walk: Walk, body: readonly Ast.Stmt[]): void {
  if (walk.finallyDepth >= MOST_COPIES) return;
  walk.finallyDepth++;
  walk.statements(body);
  walk.finallyDepth--;
}

/** `except E as name` ends with `name = None; del name`. */
function forget(walk: Walk, name: string): void {
  walk.none();
  walk.variable(name);
}

export function withItems(walk: Walk, node: Ast.Node<'With'> | Ast.Node<'AsyncWith'>, at = 0): void {
  const { listing } = walk;
  const { context_expr, optional_vars } = node.items[at]!;
  const [failure, exit] = [listing.label(), listing.label()];
  walk.expr(context_expr);
  if (node.kind === 'AsyncWith') walk.none();
  listing.branch(failure);
  walk.conditional(() => {
    walk.within({ kind: 'with' }, () => {
      if (optional_vars !== null) walk.target(optional_vars);
      if (at + 1 < node.items.length) withItems(walk, node, at + 1);
      else walk.statements(node.body);
    });
  });
  walk.none();
  listing.jump(exit);
  listing.place(failure);
  if (node.kind === 'AsyncWith') walk.none();
  listing.branch(exit);
  listing.end();
  listing.place(exit);
}

export function tryStatement(walk: Walk, node: Ast.Node<'Try'> | Ast.Node<'TryStar'>): void {
  walk.conditional(() => {
    if (node.finalbody.length === 0) tryExcept(walk, node);
    else tryFinally(walk, node);
  });
}

function tryFinally(walk: Walk, node: Ast.Node<'Try'> | Ast.Node<'TryStar'>): void {
  const { listing } = walk;
  const [failure, exit] = [listing.label(), listing.label()];
  listing.branch(failure);
  walk.within({ kind: 'finally', body: node.finalbody }, () => {
    if (node.handlers.length > 0) tryExcept(walk, node);
    else walk.statements(node.body);
  });
  walk.statements(node.finalbody);
  listing.jump(exit);
  listing.place(failure);
  copyFinally(walk, node.finalbody);
  listing.end();
  listing.place(exit);
}

function tryExcept(walk: Walk, node: Ast.Node<'Try'> | Ast.Node<'TryStar'>): void {
  const { listing } = walk;
  const [failure, end] = [listing.label(), listing.label()];
  listing.branch(failure);
  walk.statements(node.body);
  walk.statements(node.orelse);
  listing.jump(end);
  listing.place(failure);
  for (const handler of node.handlers) {
    const next = listing.label();
    if (handler.type !== null) {
      walk.expr(handler.type);
      listing.branch(next);
    }
    if (handler.name === null) {
      walk.statements(handler.body);
      listing.jump(end);
    } else {
      const cleanUp = listing.label();
      walk.variable(handler.name);
      listing.branch(cleanUp);
      walk.within({ kind: 'handler', name: handler.name }, () => walk.statements(handler.body));
      forget(walk, handler.name);
      listing.jump(end);
      listing.place(cleanUp);
      forget(walk, handler.name);
      if (node.kind === 'Try') listing.end();
    }
    listing.place(next);
  }
  if (node.kind === 'TryStar') listing.branch(end);
  listing.end();
  listing.place(end);
}
