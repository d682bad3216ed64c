// What functions and classes share: decorators, the first line, and defaults that have been evaluated.

import type { Expr as AstExpr } from '../ast.ts';
import { call, positionOf } from './build.ts';
import type { Expr } from './nodes.ts';

interface Definition {
  readonly decorator_list: readonly AstExpr[];
  readonly lineno: number;
}

export interface Defaults {
  readonly positional: readonly Expr[];
  readonly keyword: readonly { readonly name: string; readonly value: Expr }[];
}

/** Nested calls evaluate the decorators from the outermost inwards, and call them the other way round. */
export function decorate(node: Definition, decorators: readonly Expr[], made: Expr): Expr {
  return decorators.reduceRight((value, decorator, i) => {
    return call(decorator, [value], positionOf(node.decorator_list[i]!));
  }, made);
}

/** Where a definition begins: at its first decorator. */
export function firstLineOf(node: Definition): number {
  return node.decorator_list[0]?.lineno ?? node.lineno;
}
