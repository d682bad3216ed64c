// Every node of the core tree with a piece of Python that becomes it, for the page of core nodes.
//
// The types of the nodes, with every rule, are in nodes.ts; here stands what a learner asks first: what do I write to
// get this node, and what does it mean? `npm run gen` lowers and compiles each source and puts the answers of all engines
// beside it (reports/generated/core-nodes.md). A node without a row does not compile.

import type { Expr, Place, Stmt } from './nodes.ts';

export type CoreKind = Expr['kind'] | Stmt['kind'] | Place['kind'];

export interface CoreRow {
  /** One or more lines of Python that lower to the node. */
  readonly source: string;
  /** The head of the function that the lines stand in; null: they are a module. */
  readonly inside: string | null;
  readonly meaning: string;
}

const row = (inside: string | null, source: string, meaning: string): CoreRow => ({ source, inside, meaning });

export const CORE_NODES: Readonly<Record<CoreKind, CoreRow>> = {
  // places
  VarPlace: row('def f(a)', 'b = a', 'A variable takes the value. Where it lives was decided by the symbol table.'),
  AttrPlace: row(
    'def f(a, b)',
    'a.name = b',
    'The object is evaluated, then its attribute is set by the attribute protocol.',
  ),
  ItemPlace: row(
    'def f(a, b, c)',
    'a[b] = c',
    'Object and index are evaluated, then the item is set by the item protocol.',
  ),
  UnpackPlace: row(
    'def f(a)',
    'b, *c = a',
    'Takes as many items from the iterable as there are places; a place with a star gets a list of the rest.',
  ),

  // values and names
  Const: row('def f()', 'return 1.5', 'A constant, folded as far as CPython folds.'),
  Load: row(
    'def f(a)',
    'return a',
    'The value of a variable; an error if it has none, unless it is proven to have one.',
  ),
  CellOf: row(
    'class A',
    'def m(self): return __class__',
    'The cell itself of a variable that functions share, for `__class__` and super().',
  ),
  Attr: row('def f(a)', 'return a.name', 'The attribute, by the attribute protocol.'),
  Item: row('def f(a, b)', 'return a[b]', 'The item, by the item protocol.'),
  SliceExpr: row(
    'def f(a, b, c)',
    'return a[b:c]',
    'A slice object; a missing part is None. Only an index can be one.',
  ),

  // operators
  Unary: row('def f(a)', 'return -a', 'One of - + ~, by the number protocol.'),
  Binary: row(
    'def f(a, b)',
    'return a + b',
    'An operator of two operands: __add__ and __radd__ in the order that their types decide.',
  ),
  Compare: row('def f(a, b)', 'return a < b', 'One comparison. A chain has become an And of these.'),
  Not: row('def f(a)', 'return not a', 'The truth of the operand turned around: always a bool.'),
  And: row(
    'def f(a, b)',
    'return a and b',
    'The first false operand, else the last; what stands behind is not evaluated.',
  ),
  Or: row(
    'def f(a, b)',
    'return a or b',
    'The first true operand, else the last; what stands behind is not evaluated.',
  ),
  Conditional: row('def f(a, b, c)', 'return b if a else c', 'The test first, then one of the two values.'),

  // calls and displays
  Call: row(
    'def f(a, b)',
    'return a(1, key=b)',
    'Callee, positional arguments and keyword values in order, then the call.',
  ),
  CallSpread: row(
    'def f(a, b, c)',
    'return a(*b, **c)',
    'A call with * or **: the arguments come as one iterable and one dict.',
  ),
  MakeTuple: row('def f(a, b)', 'return a, b', 'A tuple of the items.'),
  MakeList: row('def f(a, b)', 'return [a, b]', 'A list of the items. With stars it is filled by intrinsics instead.'),
  MakeSet: row('def f(a, b)', 'return {a, b}', 'A set of the items.'),
  MakeDict: row('def f(a, b)', 'return {"key": a, b: 2}', 'A dict: key, value, key, value, in this order.'),
  MakeFunction: row(
    'def f(a)',
    'return lambda b=1: a + b',
    'A function object of an inner code: defaults, captured cells, annotations.',
  ),

  // suspension
  Yield: row('def f(a)', 'b = yield a', 'Suspends with a value; the result is what send() gives.'),
  YieldFrom: row(
    'def f(a)',
    'return (yield from a)',
    'Delegates to an iterable; the result is the value of its StopIteration.',
  ),
  Await: row('async def f(a)', 'return await a', 'Waits for an awaitable.'),

  // texts
  Format: row('def f(a)', 'return f"{a!r:>8}"', 'A field of an f-string as text: conversion, then __format__.'),
  Concat: row('def f(a)', 'return f"<{a}>"', 'The parts of an f-string, all of them text, joined.'),

  // the lowering’s own
  Block: row(
    'def f(a)',
    'return (b := a) * b',
    'Statements, then a value: how comprehensions, walrus and match stand inside expressions.',
  ),
  Intrinsic: row(
    'def f(a)',
    'return [*a, 1]',
    'An operation of the runtime that has no syntax of its own; all are listed below.',
  ),

  // statements
  Evaluate: row('def f(a)', 'a()', 'An expression for its effect.'),
  Assign: row('def f(a)', 'b = c = a', 'The value once, then each place from left to right.'),
  AugAssign: row(
    'def f(a, b)',
    'a += b',
    'Reads the place, evaluates the value, applies __iadd__ or __add__, stores back.',
  ),
  Delete: row('def f(a)', 'del a', 'Unbinds a variable, or deletes an attribute or item.'),
  Clear: row(
    'def f(a)',
    'return [[c := 1, lambda: b] for b in a]',
    'A fresh start for a variable of the lowering, whether it had a value or not.',
  ),
  If: row('def f(a)', 'if a: return 1', 'The test by its truth.'),
  While: row('def f(a)', 'while a: a -= 1', 'The test before each round; `else` runs when it fails, not after break.'),
  For: row(
    'def f(a)',
    'for b in a: b()',
    'iter() once, then each item is stored to the place; `else` runs at exhaustion.',
  ),
  Break: row('def f(a)', 'while a: break', 'Leaves the loop.'),
  Continue: row('def f(a)', 'while a: continue', 'Starts the next round.'),
  Return: row('def f(a)', 'return a', 'The value, then the `finally` blocks around, then the code is left.'),
  Raise: row('def f(a, b)', 'raise a from b', 'Raises; without an exception what is being handled goes on.'),
  TryExcept: row(
    'def f(a, b)',
    'try: a()\nexcept b as c: return c',
    'The first clause that matches handles the exception.',
  ),
  TryFinally: row('def f(a, b)', 'try: a()\nfinally: b()', 'The last block runs however the first one is left.'),
};
