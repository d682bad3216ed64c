// Which part of the walk takes which node: the only file that knows them all.

import type * as Ast from '../ast.ts';
import { comprehension } from './comprehensions.ts';
import { classDef, functionDef, lambda, typeAlias } from './definitions.ts';
import {
  binary,
  call,
  comparison,
  conditional,
  display,
  formatted,
  joined,
  logic,
  slice,
  subscript,
  template,
  tuple,
  unary,
} from './expressions.ts';
import type { Load } from './listing.ts';
import { match } from './patterns.ts';
import * as statements from './statements.ts';
import type { Handlers, Walk } from './walk.ts';

export const handlers: Handlers = { expression, target, statement };

function expression(walk: Walk, node: Ast.Expr): Load | null {
  switch (node.kind) {
    case 'Constant':
      return walk.load(node.value);
    case 'Name':
      if (node.id === '__debug__') return walk.load({ type: 'bool', value: walk.options.optimize === 0 });
      walk.variable(node.id);
      return null;
    case 'Attribute':
      walk.expr(node.value);
      walk.plainName(node.attr);
      return null;
    case 'Subscript':
      return subscript(walk, node);
    case 'Slice':
      return slice(walk, node);
    case 'Call':
      call(walk, node);
      return null;
    case 'BinOp':
      return binary(walk, node);
    case 'UnaryOp':
      return unary(walk, node);
    case 'BoolOp':
      logic(walk, node);
      return null;
    case 'Compare':
      comparison(walk, node);
      return null;
    case 'IfExp':
      conditional(walk, node);
      return null;
    case 'NamedExpr':
      walk.expr(node.value);
      walk.target(node.target);
      return null;
    case 'Lambda':
      lambda(walk, node);
      return null;
    case 'Tuple':
      return tuple(walk, node.elts);
    case 'List':
    case 'Set':
      display(walk, node);
      return null;
    case 'Dict':
      for (const [i, key] of node.keys.entries()) {
        if (key !== null) walk.expr(key);
        walk.expr(node.values[i]!);
      }
      return null;
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      comprehension(walk, node);
      return null;
    case 'Await':
    case 'YieldFrom':
      walk.expr(node.value);
      walk.none();
      return null;
    case 'Yield':
      if (node.value === null) walk.none();
      else walk.expr(node.value);
      return null;
    case 'JoinedStr':
      return joined(walk, node);
    case 'FormattedValue':
      formatted(walk, node);
      return null;
    case 'TemplateStr':
      template(walk, node);
      return null;
    case 'Interpolation':
      walk.expr(node.value);
      walk.load(node.str);
      if (node.format_spec !== null) walk.expr(node.format_spec);
      return null;
    case 'Starred':
      walk.expr(node.value);
      return null;
  }
}

/** A place: its parts are loaded, then it is stored to or deleted. */
function target(walk: Walk, node: Ast.Expr): void {
  switch (node.kind) {
    case 'Name':
      walk.variable(node.id);
      return;
    case 'Attribute':
      walk.expr(node.value);
      noteStaticAttribute(walk, node);
      walk.plainName(node.attr);
      return;
    case 'Subscript':
      walk.expr(node.value);
      walk.expr(node.slice);
      return;
    case 'Tuple':
    case 'List':
      for (const each of node.elts) target(walk, each);
      return;
    case 'Starred':
      target(walk, node.value);
      return;
    default:
      throw new Error(`a ${node.kind} is no target`);
  }
}

/** `self.x = …` in a method: the class lists it in __static_attributes__. */
function noteStaticAttribute(walk: Walk, { value, attr, ctx }: Ast.Node<'Attribute'>): void {
  if (ctx !== 'Store' || value.kind !== 'Name' || value.id !== 'self') return;
  let around: Walk | null = walk;
  while (around !== null && around.scope.kind !== 'class') around = around.parent;
  around?.staticAttributes.add(attr);
}

function statement(walk: Walk, node: Ast.Stmt): void {
  switch (node.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      functionDef(walk, node);
      return;
    case 'ClassDef':
      classDef(walk, node);
      return;
    case 'TypeAlias':
      typeAlias(walk, node);
      return;
    case 'Return':
      statements.returnValue(walk, node);
      return;
    case 'Delete':
      for (const each of node.targets) target(walk, each);
      return;
    case 'Assign':
      statements.assign(walk, node);
      return;
    case 'AugAssign':
      statements.augAssign(walk, node);
      return;
    case 'AnnAssign':
      statements.annAssign(walk, node);
      return;
    case 'For':
      statements.forLoop(walk, node);
      return;
    case 'AsyncFor':
      statements.asyncFor(walk, node);
      return;
    case 'While':
      statements.whileLoop(walk, node);
      return;
    case 'If':
      statements.ifElse(walk, node);
      return;
    case 'With':
    case 'AsyncWith':
      statements.withItems(walk, node);
      return;
    case 'Match':
      match(walk, node);
      return;
    case 'Raise':
      if (node.exc !== null) walk.expr(node.exc);
      if (node.cause !== null) walk.expr(node.cause);
      walk.listing.end();
      return;
    case 'Try':
    case 'TryStar':
      statements.tryStatement(walk, node);
      return;
    case 'Assert':
      statements.assertion(walk, node);
      return;
    case 'Import':
      statements.importModules(walk, node);
      return;
    case 'ImportFrom':
      statements.importFrom(walk, node);
      return;
    case 'Expr':
      statements.expressionStatement(walk, node);
      return;
    case 'Break':
    case 'Continue':
      statements.jump(walk, node);
      return;
    case 'Global':
    case 'Nonlocal':
    case 'Pass':
      return;
  }
}
