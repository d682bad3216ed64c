// What patterns may compare with: no f-strings and no t-strings, which the grammar lets through; and no two constants among
// the keys of a mapping pattern may be equal, in Python's sense of 1 == 1.0 == True.

import type * as Ast from '../ast.ts';
import { equalityKey } from '../literal.ts';
import { literalRepr } from '../literal-repr.ts';
import type { Lowerer } from './lowerer.ts';
import type { Expr } from './nodes.ts';

export function checkLiteral(lowerer: Lowerer, value: Ast.Expr, node: Ast.Range, what: string): void {
  if (value.kind === 'JoinedStr' || value.kind === 'TemplateStr') {
    lowerer.fail(`${what} may only match literals and attribute lookups`, node);
  }
}

export function checkMappingKeys(lowerer: Lowerer, keys: readonly Expr[], node: Ast.Range): void {
  const seen = new Set<string>();
  for (const key of keys) {
    if (key.kind !== 'Const') continue;
    const identity = equalityKey(key.value);
    if (seen.has(identity)) {
      lowerer.fail(`mapping pattern checks duplicate key (${literalRepr(key.value)})`, node);
    }
    seen.add(identity);
  }
}
