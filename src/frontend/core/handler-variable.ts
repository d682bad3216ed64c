// `except E as e`, in both kinds of try: e is forgotten when the handler's body is left.

import type { Range } from '../ast.ts';
import { assign, none, positionOf } from './build.ts';
import type { Place, Stmt, Variable } from './nodes.ts';

/** The body of a handler, after which its variable is gone. */
export function forgetting(variable: Variable, body: readonly Stmt[], handler: Range): Stmt {
  const pos = positionOf(handler);
  const place: Extract<Place, { kind: 'VarPlace' }> = { kind: 'VarPlace', variable, pos };
  return { kind: 'TryFinally', body, final: [assign(variable, none(pos), pos), { kind: 'Delete', place, pos }], pos };
}
